import type { OcrEngine } from './engine.ts';
import { findNativeTesseract } from './native.ts';

export interface OcrChoice {
  /** Without it the native program is taken where it is usable. */
  readonly prefer?: 'native' | 'tesseract.js';
  /** How many pages may be read at once. */
  readonly size?: number;
}

/** The OCR engine of this machine; the caller closes it. @throws OcrUnavailableError when it is first used and cannot start */
export async function chooseOcrEngine({ prefer, size }: OcrChoice = {}): Promise<OcrEngine> {
  const options = size === undefined ? {} : { size };
  const native = prefer === 'tesseract.js' ? null : await findNativeTesseract(options);
  if (native !== null) return native;
  const { openTesseractJs } = await import('./tesseract-js.ts');
  return openTesseractJs(options);
}
