import { createRequire } from 'node:module';
import Tesseract from 'tesseract.js';
import { OcrUnavailableError } from '../../../model/errors.ts';
import type { GreyPicture, Layout, OcrEngine, RecognisedLine } from './engine.ts';
import { findModel, type ModelFile } from './model-files.ts';
import { toPgm } from './netpbm.ts';
import { DEFAULT_ENGINES, Pool } from './pool.ts';

const require = createRequire(import.meta.url);
const { version } = require('tesseract.js/package.json');

const SEGMENTATION: Readonly<Record<Layout, Tesseract.PSM>> = {
  page: Tesseract.PSM.AUTO,
  line: Tesseract.PSM.SINGLE_LINE,
  word: Tesseract.PSM.SINGLE_WORD,
};

/** Tesseract as WebAssembly in worker threads: needs nothing installed and no network. */
export async function openTesseractJs(size = DEFAULT_ENGINES): Promise<OcrEngine> {
  return new TesseractJs(await findModel(), size);
}

async function startWorker(model: ModelFile): Promise<Tesseract.Worker> {
  try {
    return await Tesseract.createWorker('vie', Tesseract.OEM.LSTM_ONLY, {
      langPath: model.folder,
      gzip: model.gzip,
      cacheMethod: 'none',
      // Without a handler of its own tesseract.js throws outside of any promise; each call rejects by itself.
      errorHandler: () => {},
    });
  } catch (error) {
    throw new OcrUnavailableError({}, { cause: error });
  }
}

class TesseractJs implements OcrEngine {
  readonly identity;
  readonly #pool: Pool<Tesseract.Worker>;

  constructor(model: ModelFile, size: number) {
    this.identity = { name: 'tesseract.js', version: String(version), model: model.name };
    this.#pool = new Pool(size, () => startWorker(model));
  }

  recognise(picture: GreyPicture, layout: Layout): Promise<readonly RecognisedLine[]> {
    return this.#pool.with(async (worker) => {
      try {
        await worker.setParameters({
          tessedit_pageseg_mode: SEGMENTATION[layout],
          user_defined_dpi: String(picture.dpi),
        });
        const { data } = await worker.recognize(toPgm(picture), {}, { blocks: true, text: false });
        return linesOf(data);
      } catch (error) {
        await worker.terminate();
        throw new OcrUnavailableError({}, { cause: error });
      }
    });
  }

  async close(): Promise<void> {
    await Promise.all(this.#pool.drain().map((worker) => worker.terminate()));
  }
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
