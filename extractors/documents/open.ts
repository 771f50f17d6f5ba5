import { open, readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { FileNotFoundError, FileTooLargeError, NotARegularFileError } from '../../model/errors.ts';
import { detectFormat, isPdf, PDF_HEADER_WITHIN } from './detect.ts';
import type { PdfSource } from './pdf/library.ts';
import { DEFAULT_LIMITS, type DocumentReader, type ReadingLimits } from './reader.ts';

const MEGABYTE = 1024 * 1024;
/** A PDF beyond this is read from disk part by part. */
const LARGE = 24 * MEGABYTE;

/**
 * Opens a file of any known format; the caller closes the reader. What a format needs is loaded with its first
 * file: a reading process that sees Word files alone never pays for the PDF and OCR libraries.
 *
 * @param path of the file; its ending does not matter
 * @throws a `BadInputError` that names what is wrong with the file
 * @example
 * const reader = await openDocument('bao-cao.pdf');
 * const page = await reader.readText(1);
 */
export async function openDocument(
  path: string,
  limits: ReadingLimits = DEFAULT_LIMITS,
): Promise<DocumentReader> {
  const file = basename(path);
  const size = await sizeWithin(path, file, limits);
  if (size > LARGE && isPdf(await headOf(path))) return openAsPdf({ path, size }, file, limits);
  const bytes = await readWhole(path);
  const format = await detectFormat(bytes, file);
  switch (format) {
    case 'pdf':
      return openAsPdf(bytes, file, limits);
    case 'docx': {
      const { openDocx } = await import('./docx/reader.ts');
      return openDocx(bytes, file, limits);
    }
    case 'zip': {
      const { openArchive } = await import('./archive/reader.ts');
      return openArchive(bytes, file, limits);
    }
    case 'eml':
    case 'msg': {
      const { openMail } = await import('./mail/reader.ts');
      return openMail(bytes, format, file, limits);
    }
    case 'xlsx':
    case 'xls':
    case 'ods': {
      const { openSpreadsheet } = await import('./spreadsheet/reader.ts');
      return openSpreadsheet(bytes, format, file, limits);
    }
    case 'text': {
      const { openText } = await import('./text-file/reader.ts');
      return openText(bytes, file, limits);
    }
    case 'html': {
      const { openHtml } = await import('./html/reader.ts');
      return openHtml(bytes, file, limits);
    }
    case 'rtf': {
      const { openRtf } = await import('./rtf/reader.ts');
      return openRtf(bytes, file, limits);
    }
    case 'doc': {
      const { openDoc } = await import('./doc/reader.ts');
      return openDoc(bytes, file, limits);
    }
    default: {
      const { openImage } = await import('./image/reader.ts');
      return openImage(bytes, format, file, limits);
    }
  }
}

async function openAsPdf(source: PdfSource, file: string, limits: ReadingLimits): Promise<DocumentReader> {
  const { openPdf } = await import('./pdf/reader.ts');
  return openPdf(source, file, limits);
}

async function sizeWithin(path: string, file: string, limits: ReadingLimits): Promise<number> {
  const found = await stat(path).catch((error: unknown) => {
    throw new FileNotFoundError({ file }, { cause: error });
  });
  if (!found.isFile()) throw new NotARegularFileError({ file });
  if (found.size > limits.maxFileBytes) {
    const [size, limit] = [Math.ceil(found.size / MEGABYTE), Math.floor(limits.maxFileBytes / MEGABYTE)];
    throw new FileTooLargeError({ file, size, limit });
  }
  return found.size;
}

async function headOf(path: string): Promise<Buffer> {
  const opened = await open(path);
  try {
    const { buffer, bytesRead } = await opened.read(Buffer.alloc(PDF_HEADER_WITHIN), 0, PDF_HEADER_WITHIN, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await opened.close();
  }
}

/** Not as a Buffer, which pdf.js refuses, and without a copy. */
async function readWhole(path: string): Promise<Uint8Array> {
  const bytes = await readFile(path);
  return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
