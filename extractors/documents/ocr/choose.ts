import type { OcrEngine } from './engine.ts';
import { findNativeTesseract } from './native.ts';

export interface OcrChoice {
  /** Without it the native program is taken where it is usable. */
  readonly prefer?: 'native' | 'tesseract.js';
  /** How many pages may be read at once. */
  readonly size?: number;
}

/** The OCR engine of this machine; the caller closes it. @throws OcrUnavailableError when it is first used and cannot start */
export async function chooseOcrEngine(choice: OcrChoice = {}): Promise<OcrEngine> {
  const native = choice.prefer === 'tesseract.js' ? null : await findNativeTesseract(choice.size);
  if (native !== null) return native;
  const { openTesseractJs } = await import('./tesseract-js.ts');
  return openTesseractJs(choice.size);
}
