import { createRequire } from 'node:module';
import Tesseract from 'tesseract.js';
import { OcrFailedError, OcrUnavailableError } from '../../../model/errors.ts';
import type { GreyPicture, Layout, LineReader, OcrEngine, RecognisedLine } from './engine.ts';
import { findModels, type ModelChoice, type ModelFile } from './model-files.ts';
import { toPgm } from './netpbm.ts';
import { DEFAULT_ENGINES, Pool } from './pool.ts';
import { PAGE_SETTINGS } from './settings.ts';

const require = createRequire(import.meta.url);
const { version } = require('tesseract.js/package.json');
const NAME = 'tesseract.js';

const SEGMENTATION: Readonly<Record<Layout, Tesseract.PSM>> = {
  page: Tesseract.PSM.AUTO,
  line: Tesseract.PSM.SINGLE_LINE,
  word: Tesseract.PSM.SINGLE_WORD,
};

export interface TesseractJsOptions extends ModelChoice {
  /** How many workers may read at once. */
  readonly size?: number;
}

/** Tesseract as WebAssembly in worker threads: needs nothing installed and no network. */
export async function openTesseractJs(options: TesseractJsOptions = {}): Promise<OcrEngine> {
  const { first, second } = await findModels(options);
  return new TesseractJs(first, second, options.size ?? DEFAULT_ENGINES);
}

async function startWorker(model: ModelFile) {
  try {
    const worker = await Tesseract.createWorker(model.language, Tesseract.OEM.LSTM_ONLY, {
      langPath: model.folder,
      gzip: model.gzip,
      cacheMethod: 'none',
      // Without a handler of its own tesseract.js throws outside of any promise; each call rejects by itself.
      errorHandler: () => {},
    });
    // It prints statistics of white lines otherwise.
    await worker.setParameters({ ...PAGE_SETTINGS, debug_file: '/dev/null' });
    return worker;
  } catch (error) {
    throw new OcrUnavailableError({}, { cause: error });
  }
}

/** Workers with one model each, one picture at a time. A worker that failed is ended and never asked again. */
class Workers {
  readonly #pool: Pool<Tesseract.Worker>;

  constructor(model: ModelFile, size: number) {
    this.#pool = new Pool(size, () => startWorker(model));
  }

  /** The lines of each picture; the layout of all of them is the same. */
  read(pictures: readonly GreyPicture[], layout: Layout): Promise<RecognisedLine[][]> {
    return this.#pool.with(async (worker) => {
      try {
        const read: RecognisedLine[][] = [];
        for (const picture of pictures) {
          await worker.setParameters({
            tessedit_pageseg_mode: SEGMENTATION[layout],
            user_defined_dpi: String(picture.dpi),
          });
          const { data } = await worker.recognize(toPgm(picture), {}, { blocks: true, text: false });
          read.push(linesOf(data));
        }
        return read;
      } catch (error) {
        await worker.terminate();
        throw new OcrFailedError({ engine: NAME, detail: String(error) }, { cause: error });
      }
    });
  }

  async end(): Promise<void> {
    await Promise.all(this.#pool.drain().map((worker) => worker.terminate()));
  }
}

class TesseractJs implements OcrEngine {
  readonly identity;
  readonly second: LineReader;
  readonly #first: Workers;
  readonly #second: Workers;

  constructor(first: ModelFile, second: ModelFile, size: number) {
    const engine = { name: NAME, version: String(version) };
    this.identity = { ...engine, model: first.name, secondModel: second.name };
    this.#first = new Workers(first, size);
    this.#second = new Workers(second, size);
    this.second = {
      identity: { ...engine, model: second.name },
      readLines: (pictures) => readLines(this.#second, pictures),
    };
  }

  async recognise(picture: GreyPicture, layout: Layout): Promise<readonly RecognisedLine[]> {
    const [lines = []] = await this.#first.read([picture], layout);
    return lines;
  }

  readLines(pictures: readonly GreyPicture[]) {
    return readLines(this.#first, pictures);
  }

  async close(): Promise<void> {
    await Promise.all([this.#first.end(), this.#second.end()]);
  }
}

async function readLines(workers: Workers, pictures: readonly GreyPicture[]) {
  if (pictures.length === 0) return [];
  const read = await workers.read(pictures, 'line');
  return read.map((lines) => lines.flatMap((line) => line.words));
}

function linesOf(page: Tesseract.Page): RecognisedLine[] {
  return (page.blocks ?? []).flatMap((block) =>
    block.paragraphs.flatMap((paragraph) =>
      paragraph.lines.map((line, index) => ({
        paragraphStart: index === 0,
        words: line.words
          .filter((word) => word.text.trim() !== '')
          .map(({ text, confidence, bbox }) => ({
            text: text.trim(),
            confidence: Math.min(1, Math.max(0, confidence / 100)),
            box: [bbox.x0, bbox.y0, bbox.x1, bbox.y1] as const,
          })),
      })),
    ),
  );
}
