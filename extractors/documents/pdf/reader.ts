import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import type { StepResult } from '../../../model/issue.ts';
import type { Page } from '../../../model/page.ts';
import { composeLines } from '../layout/compose.ts';
import { type EdgeLine, edgeLines } from '../layout/roles.ts';
import type { OcrEngine } from '../ocr/engine.ts';
import { OCR_DPI, recognisePage } from '../ocr/recognise-page.ts';
import { allowedDpi, checkPageCount } from '../page-limits.ts';
import { toPagePicture } from '../picture/raster.ts';
import type { DocumentReader, NeedsOcr, PagePicture, PageText, ReadingLimits } from '../reader.ts';
import { loadPdf } from './library.ts';
import { fromPdf, readContent, readWords } from './page-content.ts';
import { renderPage } from './render.ts';
import { judgeText } from './text-gate.ts';

/** Opens a PDF. @throws EncryptedFileError, DamagedFileError, TooManyPagesError */
export async function openPdf(
  bytes: Uint8Array,
  file: string,
  limits: ReadingLimits,
): Promise<DocumentReader> {
  const document = await loadPdf(bytes, file, limits.maxPixels);
  try {
    checkPageCount(document.numPages, limits, file);
    return new PdfReader(document, file, limits);
  } catch (error) {
    await document.loadingTask.destroy();
    throw error;
  }
}

class PdfReader implements DocumentReader {
  readonly format = 'pdf';
  readonly pageCount: number;
  readonly #document: PDFDocumentProxy;
  readonly #file: string;
  readonly #limits: ReadingLimits;
  readonly #edges = new Map<number, Promise<readonly EdgeLine[]>>();

  constructor(document: PDFDocumentProxy, file: string, limits: ReadingLimits) {
    this.#document = document;
    this.pageCount = document.numPages;
    this.#file = file;
    this.#limits = limits;
  }

  async readText(number: number): Promise<PageText | NeedsOcr> {
    const content = await this.#withPage(number, (page) => readContent(page, this.#file));
    const around = [number - 2, number - 1, number + 1, number + 2].filter(
      (n) => n >= 1 && n <= this.pageCount,
    );
    const neighbours =
      content.words.length === 0 ? [] : await Promise.all(around.map((n) => this.#edgesOf(n)));
    return judgeText(content, neighbours.flat());
  }

  async recognise(number: number, engine: OcrEngine): Promise<StepResult<Page>> {
    const raster = await this.#render(number, OCR_DPI);
    return recognisePage(raster, number, engine);
  }

  async picture(number: number, dpi: number): Promise<PagePicture> {
    return toPagePicture(await this.#render(number, dpi));
  }

  async close(): Promise<void> {
    await this.#document.loadingTask.destroy();
  }

  #render(number: number, dpi: number) {
    return this.#withPage(number, (page) => {
      const viewport = page.getViewport({ scale: 1 });
      const allowed = allowedDpi(viewport, dpi, this.#limits, { file: this.#file, page: number });
      return fromPdf(this.#file, renderPage(page, allowed));
    });
  }

  /** Runs with one page and frees what pdf.js keeps of it. */
  async #withPage<T>(number: number, use: (page: PDFPageProxy) => Promise<T>): Promise<T> {
    const page = await fromPdf(this.#file, this.#document.getPage(number));
    try {
      return await use(page);
    } finally {
      page.cleanup();
    }
  }

  /** The head and foot lines of a page; a damaged neighbour has none, its own reading will say so. */
  #edgesOf(number: number): Promise<readonly EdgeLine[]> {
    const known = this.#edges.get(number);
    if (known !== undefined) return known;
    const edges = this.#withPage(number, async (page) => {
      const words = await readWords(page, this.#file);
      return edgeLines(composeLines(words), page.getViewport({ scale: 1 }).height);
    }).catch(() => []);
    this.#edges.set(number, edges);
    return edges;
  }
}
