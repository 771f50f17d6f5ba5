import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import * as pdfjs from 'pdfjs-dist/legacy/build/pdf.min.mjs';
import { DamagedFileError, EncryptedFileError, PageTooLargeError } from '../../../model/errors.ts';
import { FileRanges, type LargeFile, RANGE_BYTES } from './file-ranges.ts';
import { installPacker } from './packed-pictures.ts';

const PACKAGE = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
const folder = (name: string) => join(PACKAGE, name) + sep;

installPacker();
// The minified build loads in half the time.
pdfjs.GlobalWorkerOptions.workerSrc = import.meta.resolve('pdfjs-dist/legacy/build/pdf.worker.min.mjs');

/** Operator numbers of pdf.js, by name. */
export const OPS = pdfjs.OPS;

/** Parts ligatures and presentation forms into their letters. */
export const { normalizeUnicode } = pdfjs;

type Loading = ReturnType<typeof pdfjs.getDocument>;

/** Bytes are handed over: nobody may use them afterwards. */
export type PdfSource = Uint8Array | LargeFile;

const partsOf = (source: PdfSource) =>
  source instanceof Uint8Array
    ? { data: source }
    : {
        range: new FileRanges(source),
        rangeChunkSize: RANGE_BYTES,
        disableAutoFetch: true,
        disableStream: true,
      };

function load(source: PdfSource, maxPixels: number, strict: boolean): Loading {
  return pdfjs.getDocument({
    ...partsOf(source),
    wasmUrl: folder('wasm'),
    cMapUrl: folder('cmaps'),
    cMapPacked: true,
    standardFontDataUrl: folder('standard_fonts'),
    iccUrl: folder('iccs'),
    maxImageSize: maxPixels,
    isImageDecoderSupported: true,
    // What a font says of its codes; without it a glyph that is not explained cannot be told from one that is.
    fontExtraProperties: true,
    isEvalSupported: false,
    stopAtErrors: strict,
    verbosity: pdfjs.VerbosityLevel.ERRORS,
  });
}

/**
 * Opens a PDF. One protected by an owner password alone opens like any other, as in every viewer.
 *
 * @param file its name, for the errors
 * @param maxPixels pictures inside the file larger than this are not decoded
 * @throws EncryptedFileError where a password is asked for, DamagedFileError where nothing can be read
 */
export async function loadPdf(source: PdfSource, file: string, maxPixels: number): Promise<PDFDocumentProxy> {
  const task = load(source, maxPixels, false);
  try {
    return await task.promise;
  } catch (error) {
    await task.destroy();
    if (error instanceof Error && error.name === 'PasswordException') throw new EncryptedFileError({ file });
    throw new DamagedFileError({ file }, { cause: error });
  }
}

/**
 * What pdf.js passes over in silence on a page: null where it can draw all of it.
 *
 * @throws PageTooLargeError where it is a picture beyond the limit
 */
export async function strictFailure(
  source: PdfSource,
  page: number,
  file: string,
  maxPixels: number,
): Promise<Error | null> {
  const task = load(source, maxPixels, true);
  try {
    const strict = await task.promise;
    await (await strict.getPage(page)).getOperatorList();
    return null;
  } catch (error) {
    const failure = error instanceof Error ? error : new Error(String(error));
    if (!/maximum allowed size/i.test(failure.message)) return failure;
    const limit = Math.round(maxPixels / 1e6);
    throw new PageTooLargeError({ file, page, pixels: `> ${limit}`, limit }, { cause: error });
  } finally {
    await task.destroy();
  }
}
