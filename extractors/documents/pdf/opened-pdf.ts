import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import type { Turn } from '../../../model/page.ts';
import { allowedDpi } from '../page-limits.ts';
import type { Raster } from '../picture/raster.ts';
import type { ReadingLimits } from '../reader.ts';
import { hasDamagedPictures } from './damaged-pictures.ts';
import type { LostGlyphs } from './glyphs/lost-glyphs.ts';
import { loadPdf, type PdfSource, strictFailure } from './library.ts';
import { withPackedPictures } from './packed-pictures.ts';
import { fromPdf, type PageContent, readContent } from './page-content.ts';

/** A PDF that pdf.js holds open. Every method throws DamagedFileError where the file is to blame. */
export class OpenedPdf {
  readonly file: string;
  readonly limits: ReadingLimits;
  readonly #document: PDFDocumentProxy;
  /** Bytes are pdf.js's by now; it gives them back as a copy. */
  readonly #source: PdfSource;

  private constructor(document: PDFDocumentProxy, source: PdfSource, file: string, limits: ReadingLimits) {
    this.#document = document;
    this.#source = source;
    this.file = file;
    this.limits = limits;
  }

  /** @throws EncryptedFileError, DamagedFileError */
  static async open(source: PdfSource, file: string, limits: ReadingLimits): Promise<OpenedPdf> {
    return new OpenedPdf(await loadPdf(source, file, limits.maxPixels), source, file, limits);
  }

  get pageCount(): number {
    return this.#document.numPages;
  }

  /** In points, upright as the file has it. */
  sizeOf(number: number): Promise<{ readonly width: number; readonly height: number }> {
    return this.#withPage(number, async (page) => page.getViewport({ scale: 1 }));
  }

  /** Words and drawing as they stand in the file, lost glyphs as their marks. */
  contentOf(number: number, lost: LostGlyphs): Promise<PageContent> {
    return this.#withPage(number, (page) => readContent(page, this.#document, this.file, lost));
  }

  /** The scan that a page consists of, at its own resolution; null where it consists of more. */
  async scanOf(number: number): Promise<Raster | null> {
    const { scannedPicture } = await import('./scanned-picture.ts');
    const scan = (page: PDFPageProxy) => withPackedPictures(() => scannedPicture(page));
    return this.#withPage(number, (page) => fromPdf(this.file, scan(page)));
  }

  /**
   * The page drawn on white.
   *
   * @param dpi wished for; a large page is drawn more coarsely
   * @param turned besides its own /Rotate
   * @throws PageTooLargeError
   */
  async render(number: number, dpi: number, turned: Turn = 0): Promise<Raster> {
    const { renderPage } = await import('./render.ts');
    return this.#withPage(number, (page) => {
      const viewport = page.getViewport({ scale: 1 });
      const allowed = allowedDpi(viewport, dpi, this.limits, { file: this.file, page: number });
      return fromPdf(this.file, renderPage(page, allowed, turned));
    });
  }

  /** See `hasDamagedPictures`. */
  isDamaged(number: number): Promise<boolean> {
    return this.#withPage(number, (page) => fromPdf(this.file, hasDamagedPictures(page)));
  }

  /** See `strictFailure`. */
  async failureOn(number: number): Promise<Error | null> {
    const source = this.#source instanceof Uint8Array ? await this.#document.getData() : this.#source;
    return strictFailure(source, number, this.file, this.limits.maxPixels);
  }

  close(): Promise<void> {
    return this.#document.loadingTask.destroy();
  }

  /** Runs with one page and frees what pdf.js keeps of it. */
  async #withPage<T>(number: number, use: (page: PDFPageProxy) => Promise<T>): Promise<T> {
    if (number < 1 || number > this.pageCount)
      throw new RangeError(`no page ${number} among ${this.pageCount}`);
    const page = await fromPdf(this.file, this.#document.getPage(number));
    try {
      return await use(page);
    } finally {
      page.cleanup();
    }
  }
}
