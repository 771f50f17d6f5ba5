import { access, readdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import Tesseract from 'tesseract.js';
import { OcrUnavailableError } from '../../../model/errors.ts';
import type { Box } from '../../../model/geometry.ts';
import type { OcrEngineName } from '../../../model/page.ts';
import type { GreyPicture, Layout, OcrEngine, RecognisedLine, RecognisedWord } from './engine.ts';
import { toPgm } from './pgm.ts';
import { LANGUAGE } from './tesseract-modes.ts';
import { Turns } from './turns.ts';

/** A traineddata file: the folder it is in, and whether it is compressed. */
interface Model {
  readonly name: string;
  readonly folder: string;
  readonly gzip: boolean;
}

const { createWorker, OEM, PSM } = Tesseract;
const MODES: Readonly<Record<Layout, Tesseract.PSM>> = {
  page: PSM.AUTO,
  line: PSM.SINGLE_LINE,
  word: PSM.SINGLE_WORD,
};
const SYSTEM_FOLDERS = ['/usr/share/tesseract-ocr', '/usr/share/tessdata', '/usr/share/tesseract/tessdata'];
const require = createRequire(import.meta.url);

/** Tesseract compiled to WebAssembly, which comes with the program; nothing is fetched from anywhere. */
export async function openTesseractJs(atOnce: number): Promise<OcrEngine> {
  return new TesseractJs(await findModel(), atOnce);
}

/** The system's small "fast" model where there is one: less than half the time, and no accuracy lost. */
async function findModel(): Promise<Model> {
  for (const folder of await systemFolders()) {
    if (await exists(join(folder, `${LANGUAGE}.traineddata`)))
      return { name: `${LANGUAGE} (system)`, folder, gzip: false };
  }
  const folder = join(dirname(require.resolve('@tesseract.js-data/vie/package.json')), '4.0.0_best_int');
  return { name: `${LANGUAGE} 4.0.0_best_int`, folder, gzip: true };
}

/** Debian keeps the data below a folder of its version: `/usr/share/tesseract-ocr/5/tessdata`. */
async function systemFolders(): Promise<string[]> {
  const [debian = '', ...others] = SYSTEM_FOLDERS;
  const versions = await readdir(debian).catch(() => []);
  return [
    ...versions
      .sort()
      .reverse()
      .map((version) => join(debian, version, 'tessdata')),
    ...others,
  ];
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

/** A pool of workers, each started when it is first needed. */
class TesseractJs implements OcrEngine {
  readonly identity: OcrEngineName;
  readonly #model: Model;
  readonly #turns: Turns;
  readonly #idle: Tesseract.Worker[] = [];
  readonly #all = new Set<Tesseract.Worker>();

  constructor(model: Model, atOnce: number) {
    this.#model = model;
    this.#turns = new Turns(atOnce);
    this.identity = { name: 'tesseract.js', version: packageVersion(), model: model.name };
  }

  async recognise(picture: GreyPicture, layout: Layout): Promise<readonly RecognisedLine[]> {
    return this.#turns.run(async () => {
      const worker = this.#idle.pop() ?? (await this.#start());
      await worker.setParameters({
        tessedit_pageseg_mode: MODES[layout],
        user_defined_dpi: String(Math.round(picture.dpi)),
      });
      const { data } = await worker.recognize(toPgm(picture), {}, { blocks: true, text: false });
      this.#idle.push(worker);
      return linesOf(data);
    });
  }

  async close(): Promise<void> {
    await Promise.all([...this.#all].map((worker) => worker.terminate()));
    this.#all.clear();
  }

  async #start(): Promise<Tesseract.Worker> {
    const { folder, gzip } = this.#model;
    const options = { langPath: folder, gzip, cacheMethod: 'none' };
    const worker = await createWorker(LANGUAGE, OEM.LSTM_ONLY, options).catch((cause: unknown) => {
      throw new OcrUnavailableError({}, { cause });
    });
    this.#all.add(worker);
    return worker;
  }
}

function packageVersion(): string {
  const { version }: { version: string } = require('tesseract.js/package.json');
  return version;
}

function linesOf(page: Tesseract.Page): RecognisedLine[] {
  const paragraphs = (page.blocks ?? []).flatMap((block) => block.paragraphs);
  return paragraphs.flatMap((paragraph) =>
    paragraph.lines.map((line, index) => ({
      paragraphStart: index === 0,
      words: line.words.flatMap(wordOf),
    })),
  );
}

function wordOf({ text, bbox, confidence }: Tesseract.Word): RecognisedWord[] {
  const clean = text.trim().normalize('NFC');
  if (clean === '') return [];
  const box: Box = [bbox.x0, bbox.y0, bbox.x1, bbox.y1];
  return [{ text: clean, box, confidence: Math.min(1, Math.max(0, confidence / 100)) }];
}
