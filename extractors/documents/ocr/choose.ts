import type { OcrEngine } from './engine.ts';
import { findNativeTesseract } from './native.ts';

export interface OcrChoice {
  /**
   * Without it the native program is taken where it is usable; `packaged` reads with what comes along alone, as on a
   * machine that has nothing installed.
   */
  readonly prefer?: 'tesseract.js' | 'packaged';
  /** How many pages may be read at once. */
  readonly size?: number;
}

/** The OCR engine of this machine; the caller closes it. @throws OcrUnavailableError when it is first used and cannot start */
export async function chooseOcrEngine({ prefer, size }: OcrChoice = {}): Promise<OcrEngine> {
  const options = size === undefined ? {} : { size };
  const native = prefer !== undefined ? null : await findNativeTesseract(options);
  if (native !== null) return native;
  const { openTesseractJs } = await import('./tesseract-js.ts');
  return openTesseractJs(prefer === 'packaged' ? { ...options, from: prefer } : options);
}
