import { availableParallelism } from 'node:os';
import { OcrUnavailableError } from '../../../model/errors.ts';
import type { OcrEngine } from './engine.ts';
import { openNativeTesseract } from './native-tesseract.ts';
import { openTesseractJs } from './tesseract-js.ts';

export interface EngineChoice {
  /** Use this one although another may be faster. */
  readonly prefer?: 'tesseract' | 'tesseract.js';
  /** Pictures read at the same time. */
  readonly atOnce?: number;
}

const MOST_AT_ONCE = 2;

/**
 * The fastest engine that works here: the system's Tesseract when it and its Vietnamese data are installed, else
 * the one that comes with the program.
 * @throws OcrUnavailableError when the one that was asked for is not to be had
 */
export async function chooseOcrEngine({ prefer, atOnce }: EngineChoice = {}): Promise<OcrEngine> {
  const turns = atOnce ?? Math.min(MOST_AT_ONCE, availableParallelism());
  if (prefer !== 'tesseract.js') {
    const native = await openNativeTesseract(turns);
    if (native) return native;
    if (prefer === 'tesseract') throw new OcrUnavailableError();
  }
  return openTesseractJs(turns);
}
