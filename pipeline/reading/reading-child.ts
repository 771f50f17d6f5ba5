/**
 * The program of a reading process: opens documents and answers one request after the other (`protocol.ts`).
 */
import { chooseOcrEngine } from '../../extractors/documents/ocr/choose-engine.ts';
import type { OcrEngine } from '../../extractors/documents/ocr/engine.ts';
import { openDocument } from '../../extractors/documents/open.ts';
import type { DocumentReader } from '../../extractors/documents/reader.ts';
import { failureOf } from '../../model/failure.ts';
import { readingLimits } from './limits.ts';
import { type ReadingReply, ReadingRequest, type TextReading } from './protocol.ts';

let opened: { readonly path: string; readonly reader: DocumentReader } | null = null;
let engine: Promise<OcrEngine> | undefined;

process.on('message', (message) => {
  answer(ReadingRequest.parse(message)).then(
    (value) => reply({ kind: 'answer', answer: value }),
    (error: unknown) => reply({ kind: 'failure', failure: failureOf(error) }),
  );
});

// The parent is gone: nobody will ask any more.
process.on('disconnect', () => process.exit(0));

function reply(message: ReadingReply): void {
  process.send?.(message);
}

async function answer(request: ReadingRequest): Promise<unknown> {
  const reader = await readerOf(request.path, request.name);
  switch (request.kind) {
    case 'inspect':
      return { format: reader.format, pageCount: reader.pageCount };
    case 'read-text':
      return textOf(reader, request.page);
    case 'recognise': {
      engine ??= chooseOcrEngine();
      const { value, issues } = await reader.recognise(request.page, await engine);
      return { page: value, issues };
    }
    case 'picture':
      return reader.picture(request.page, request.dpi);
  }
}

async function textOf(reader: DocumentReader, page: number): Promise<TextReading> {
  const text = await reader.readText(page);
  if (text.kind === 'needs-ocr') return { kind: 'needs-ocr', width: text.width, height: text.height };
  return { kind: 'text', reading: { page: text.result.value, issues: [...text.result.issues] } };
}

async function readerOf(path: string, name: string): Promise<DocumentReader> {
  if (opened?.path === path) return opened.reader;
  await opened?.reader.close();
  opened = null;
  const reader = await openDocument(path, { name, limits: readingLimits() });
  opened = { path, reader };
  return reader;
}
