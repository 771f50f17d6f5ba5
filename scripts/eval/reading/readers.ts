import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { chooseOcrEngine } from '../../../extractors/documents/ocr/choose.ts';
import type { OcrEngine } from '../../../extractors/documents/ocr/engine.ts';
import { parseTsv } from '../../../extractors/documents/ocr/tsv.ts';
import { openDocument } from '../../../extractors/documents/open.ts';
import type { DocumentReader } from '../../../extractors/documents/reader.ts';
import { REVIEW_BELOW } from '../../../model/figure.ts';
import type { StepResult } from '../../../model/issue.ts';
import { type Page, wordsOf } from '../../../model/page.ts';
import type { ReadPage } from './compare.ts';

/** Somebody who reads one page of an opened file. */
export interface Contestant {
  readonly name: string;
  read(file: DocumentReader, page: number): Promise<ReadPage>;
  close(): Promise<void>;
}

/** Ourselves with both engines, and `tesseract` alone where it is installed. */
export async function openContestants(): Promise<Contestant[]> {
  const packaged = ourselves('Bảng Vàng, packaged engine', await chooseOcrEngine({ prefer: 'packaged' }));
  const native = await chooseOcrEngine();
  if (native.identity.name !== 'tesseract') return [packaged];
  return [ourselves('Bảng Vàng, tesseract', native), packaged, PLAIN_TESSERACT];
}

/** Gives a file's bytes as an opened document, from a place of its own. */
export async function withDocument<T>(
  bytes: Uint8Array,
  use: (file: DocumentReader) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'bangvang-eval-'));
  try {
    const path = join(folder, 'page');
    await writeFile(path, bytes);
    const file = await openDocument(path);
    try {
      return await use(file);
    } finally {
      await file.close();
    }
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** The whole of our reading, as the pipeline does it: the page's own text where it is sound, else OCR. */
function ourselves(name: string, engine: OcrEngine): Contestant {
  return {
    name,
    async read(file, number) {
      const own = await file.readText(number);
      return resultOf(own.kind === 'text' ? own.result : await file.recognise(number, engine));
    },
    close: () => engine.close(),
  };
}

/** Issues that send a person to a place on the page. */
const UNREAD_PLACES = new Set(['unread-zone', 'unread-cell', 'covered-by-seal']);

function resultOf({ value: page, issues }: StepResult<Page>): ReadPage {
  const words = wordsOf(page).map(({ text, box, confidence }) => ({
    text,
    box,
    doubtful: confidence < REVIEW_BELOW,
  }));
  if (issues.some(({ code }) => code === 'nothing-readable')) return { words, unread: 'page' };
  const zones = issues.filter(({ code }) => UNREAD_PLACES.has(code));
  return { words, unread: zones.flatMap(({ box }) => (box === undefined ? [] : [box])) };
}

/** `tesseract` as it comes, on the page drawn at 300 dpi; it never asks anybody. */
const PLAIN_TESSERACT: Contestant = {
  name: 'plain tesseract',
  async read(file, number) {
    const { webp } = await file.picture(number, 300, 0);
    const [lines = []] = parseTsv(await runTesseract(await sharp(webp).png().toBuffer()), 1);
    const words = lines.flatMap((line) => line.words);
    return {
      words: words.map(({ text, box }) => ({ text: text.normalize('NFC'), box, doubtful: false })),
      unread: [],
    };
  },
  close: async () => {},
};

function runTesseract(picture: Uint8Array): Promise<string> {
  return new Promise((resolve, reject) => {
    const program = execFile(
      'tesseract',
      ['stdin', 'stdout', '-l', 'vie', '--dpi', '300', 'tsv'],
      { maxBuffer: 2 ** 26, env: { ...process.env, OMP_THREAD_LIMIT: '1' } },
      (error, stdout) => (error === null ? resolve(stdout) : reject(error)),
    );
    program.stdin?.end(picture);
  });
}
