import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs';
import { DamagedFileError, EncryptedFileError } from '../../../model/errors.ts';

const PACKAGE = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
const folder = (name: string) => join(PACKAGE, name) + sep;

/** Operator numbers of pdf.js, by name. */
export const OPS = pdfjs.OPS;

/**
 * Opens a PDF. One protected by an owner password alone opens like any other, as in every viewer.
 *
 * @param file its name, for the errors
 * @param maxPixels pictures inside the file larger than this are not decoded
 * @throws EncryptedFileError where a password is asked for, DamagedFileError where nothing can be read
 */
export async function loadPdf(bytes: Uint8Array, file: string, maxPixels: number): Promise<PDFDocumentProxy> {
  const task = pdfjs.getDocument({
    data: bytes,
    wasmUrl: folder('wasm'),
    cMapUrl: folder('cmaps'),
    cMapPacked: true,
    standardFontDataUrl: folder('standard_fonts'),
    iccUrl: folder('iccs'),
    maxImageSize: maxPixels,
    isEvalSupported: false,
    verbosity: pdfjs.VerbosityLevel.ERRORS,
  });
  try {
    return await task.promise;
  } catch (error) {
    await task.destroy();
    if (error instanceof Error && error.name === 'PasswordException') throw new EncryptedFileError({ file });
    throw new DamagedFileError({ file }, { cause: error });
  }
}
