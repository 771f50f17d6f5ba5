import { closeSync, openSync, readSync } from 'node:fs';
import { PDFDataRangeTransport } from 'pdfjs-dist/legacy/build/pdf.min.mjs';

/** A file on disk that is too large to be held in memory as a whole. */
export interface LargeFile {
  readonly path: string;
  readonly size: number;
}

/**
 * The least that pdf.js asks for. To find its last page it asks for the description of every page before, which lies
 * beside that page's scan: larger parts would bring in the whole file.
 */
export const RANGE_BYTES = 16 * 1024;

/** Gives pdf.js the parts of a file that it asks for; a scan of 500 pages then costs what its pages at hand cost. */
export class FileRanges extends PDFDataRangeTransport {
  readonly #file: number;
  #open = true;

  constructor({ path, size }: LargeFile) {
    super(size, null);
    this.#file = openSync(path, 'r');
  }

  override requestDataRange(begin: number, end: number): void {
    const bytes = new Uint8Array(end - begin);
    let read = 0;
    while (read < bytes.length) {
      const more = readSync(this.#file, bytes, read, bytes.length - read, begin + read);
      // Cut off since it was opened: pdf.js meets zeros there and says that the file is damaged.
      if (more === 0) break;
      read += more;
    }
    this.onDataRange(begin, bytes);
  }

  override abort(): void {
    if (this.#open) closeSync(this.#file);
    this.#open = false;
  }
}
