/**
 * The program of a reading process: opens documents and answers one request after the other (`protocol.ts`).
 */
import { basename } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { OcrEngine } from '../../extractors/documents/ocr/engine.ts';
import { openDocument } from '../../extractors/documents/open.ts';
import type { DocumentReader } from '../../extractors/documents/reader.ts';
import { failureOf, withFileName } from '../../model/failure.ts';
import { readingLimits } from './limits.ts';
import { ocrChoice } from './ocr-choice.ts';
import {
  type Inspection,
  type PageReading,
  type ReadingReply,
  ReadingRequest,
  type TextReading,
} from './protocol.ts';
import { unpackParcel } from './unpack-parcel.ts';

let opened: { readonly path: string; readonly reader: DocumentReader } | null = null;
let engine: Promise<OcrEngine> | undefined;

process.on('message', (message) => {
  const request = ReadingRequest.parse(message);
  answer(request).then(
    (value) => reply({ kind: 'answer', answer: value }),
    (error: unknown) =>
      reply({
        kind: 'failure',
        failure: withFileName(failureOf(error), basename(request.path), request.name),
      }),
  );
});

// The parent is gone: nobody will ask any more.
process.on('disconnect', () => process.exit(0));
// The same while a file holds this thread: the pool names its process as the first argument.
new Worker(new URL('./parent-watch.mjs', import.meta.url), {
  execArgv: [],
  workerData: { parent: Number(process.argv[2]) },
}).unref();

function reply(message: ReadingReply): void {
  process.send?.(message);
}

async function answer(request: ReadingRequest): Promise<unknown> {
  const reader = await readerOf(request.path);
  switch (request.kind) {
    case 'inspect':
      return {
        format: reader.format,
        pageCount: reader.pageCount,
        isParcel: reader.parcel !== undefined,
      } satisfies Inspection;
    case 'read-text':
      return textOf(reader, request.page);
    case 'recognise':
      return recognise(reader, request);
    case 'picture':
      return reader.picture(request.page, request.dpi, request.turned);
    case 'unpack':
      return unpackParcel(reader, request, readingLimits());
  }
}

async function recognise(
  reader: DocumentReader,
  { name, page, stepFolder }: Extract<ReadingRequest, { kind: 'recognise' }>,
): Promise<PageReading> {
  engine ??= startEngine();
  const ready = await engine;
  const read = () => reader.recognise(page, ready);
  const { value, issues } =
    stepFolder === undefined ? await read() : await readWatched(stepFolder, name, page, read);
  return { page: value, issues: [...issues] };
}

/** Loaded only where somebody wants to look: OCR itself never needs it. */
async function readWatched<T>(
  folder: string,
  name: string,
  page: number,
  read: () => Promise<T>,
): Promise<T> {
  const { watchSteps } = await import('../../extractors/documents/ocr/step-watch.ts');
  const { writeSteps } = await import('./step-pictures.ts');
  return watchSteps(writeSteps(folder, name, page), read);
}

/** Loaded when the first page needs it. One page at a time is asked of this process; the pool has several. */
async function startEngine(): Promise<OcrEngine> {
  const { chooseOcrEngine } = await import('../../extractors/documents/ocr/choose.ts');
  return chooseOcrEngine({ ...ocrChoice(), size: 1 });
}

async function textOf(reader: DocumentReader, page: number): Promise<TextReading> {
  const text = await reader.readText(page);
  if (text.kind === 'needs-ocr') return { kind: 'needs-ocr', width: text.width, height: text.height };
  return { kind: 'text', reading: { page: text.result.value, issues: [...text.result.issues] } };
}

async function readerOf(path: string): Promise<DocumentReader> {
  if (opened?.path === path) return opened.reader;
  await opened?.reader.close();
  opened = null;
  const reader = await openDocument(path, readingLimits());
  opened = { path, reader };
  return reader;
}
