import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import type { StepResult } from '../../../model/issue.ts';
import { issue } from '../../../model/make-issue.ts';
import type { Page, Turn } from '../../../model/page.ts';
import { tellLossInPrint } from '../damage-issue.ts';
import { turnSize } from '../layout/turn.ts';
import type { OcrEngine } from '../ocr/engine.ts';
import { allowedDpi, checkPageCount, isDrawable } from '../page-limits.ts';
import type { Raster } from '../picture/raster.ts';
import type { DocumentReader, NeedsOcr, PagePicture, PageText, ReadingLimits } from '../reader.ts';
import { hasDamagedPictures, tellDamagedPicture } from './damaged-pictures.ts';
import { LostGlyphs } from './glyphs/lost-glyphs.ts';
import { Occurrences } from './glyphs/occurrences.ts';
import { hasLostGlyphs, keepQuestionMarks, restoreWords } from './glyphs/restore.ts';
import { type Finding, solveGlyphs } from './glyphs/solve.ts';
import { loadPdf, type PdfSource, strictFailure } from './library.ts';
import { withPackedPictures } from './packed-pictures.ts';
import { fromPdf, type PageContent, readContent } from './page-content.ts';
import { needsLook } from './regions.ts';
import { judgeText } from './text-gate.ts';

/** Pages that are looked through for lost letters, spread over a longer document: the same few letters recur. */
const EVIDENCE_PAGES = 120;
/** The least resolution at which a page can be looked at. */
const OVERVIEW_DPI = 36;
/** A page and the two on either side of it, and one more. */
const KEPT_PAGES = 6;

/** Opens a PDF. @throws EncryptedFileError, DamagedFileError, TooManyPagesError, PageTooLargeError (its only page) */
export async function openPdf(
  source: PdfSource,
  file: string,
  limits: ReadingLimits,
): Promise<DocumentReader> {
  const document = await loadPdf(source, file, limits.maxPixels);
  try {
    checkPageCount(document.numPages, limits, file);
    const reader = new PdfReader(document, source, file, limits);
    await reader.checkOnlyPage();
    return reader;
  } catch (error) {
    await document.loadingTask.destroy();
    throw error;
  }
}

function looksBlank(judged: PageText | NeedsOcr): judged is PageText {
  return judged.kind === 'text' && judged.result.value.lines.length + judged.result.value.tables.length === 0;
}

class PdfReader implements DocumentReader {
  readonly format = 'pdf';
  readonly pageCount: number;
  readonly #document: PDFDocumentProxy;
  /** Bytes are pdf.js's by now; it gives them back as a copy. */
  readonly #source: PdfSource;
  readonly #file: string;
  readonly #limits: ReadingLimits;
  readonly #lost = new LostGlyphs();
  #findings: Promise<ReadonlyMap<string, Finding>> | undefined;
  readonly #contents = new Map<number, Promise<PageContent>>();

  constructor(document: PDFDocumentProxy, source: PdfSource, file: string, limits: ReadingLimits) {
    this.#document = document;
    this.#source = source;
    this.pageCount = document.numPages;
    this.#file = file;
    this.#limits = limits;
  }

  async readText(number: number): Promise<PageText | NeedsOcr> {
    const content = await this.#content(number);
    const judged = judgeText(content);
    if (judged.kind === 'text' && !looksBlank(judged)) {
      if (!isDrawable(content, this.#limits)) return judged;
      const size = turnSize(content, content.turned);
      if (needsLook(content)) return { kind: 'needs-ocr', reason: 'picture', ...size };
      return content.doubtful.size > 0 ? { kind: 'needs-ocr', reason: 'bad-text', ...size } : judged;
    }
    // Its text can be read on a page of any size; what must be looked at has to be drawn.
    allowedDpi(content, OVERVIEW_DPI, this.#limits, { file: this.#file, page: number });
    return looksBlank(judged) ? this.#checkBlank(number, judged) : judged;
  }

  /** A document whose only page can be neither read nor drawn is refused whole, with the page's own reason. */
  async checkOnlyPage(): Promise<void> {
    if (this.pageCount > 1) return;
    const size = await this.#withPage(1, async (page) => page.getViewport({ scale: 1 }));
    if (!isDrawable(size, this.#limits)) await this.readText(1);
  }

  async recognise(number: number, engine: OcrEngine): Promise<StepResult<Page>> {
    const { OCR_DPI, recognisePage } = await import('../ocr/recognise-page.ts');
    const { recogniseBeside } = await import('./recognise.ts');
    const { readDoubtful } = await import('./glyphs/read-doubtful.ts');
    const content = await this.#content(number);
    const judged = judgeText(content);
    if (judged.kind === 'needs-ocr') {
      const scan = await this.#scan(number);
      const raster = scan ?? (await this.#render(number, OCR_DPI));
      const read = tellLossInPrint(await recognisePage(raster, number, engine));
      return scan === null ? this.#tellDamage(read) : read;
    }
    const raster = await this.#render(number, OCR_DPI, content.turned);
    const words = await readDoubtful(content.words, content.doubtful, raster, engine);
    const read = judgeText({ ...content, words });
    const { result } = read.kind === 'text' ? read : judged;
    if (!needsLook(content)) return { ...result, value: { ...result.value, engine: engine.identity } };
    const whole = await recogniseBeside(result, { ...content, words }, raster, engine, (others) =>
      judgeText({ ...content, words: others }),
    );
    return this.#tellDamage(whole);
  }

  /** A scan that could be taken as it is was sound; of what was drawn nobody knows what was left out. */
  async #tellDamage(result: StepResult<Page>): Promise<StepResult<Page>> {
    const damaged = await this.#withPage(result.value.number, (page) =>
      fromPdf(this.#file, hasDamagedPictures(page)),
    );
    return damaged ? tellDamagedPicture(result) : result;
  }

  async picture(number: number, dpi: number, turned: Turn): Promise<PagePicture> {
    const { toPagePicture } = await import('../picture/raster.ts');
    return toPagePicture(await this.#render(number, dpi), turned);
  }

  async close(): Promise<void> {
    await this.#document.loadingTask.destroy();
  }

  /** The scan that a page consists of, at its own resolution; null where it consists of more. */
  async #scan(number: number): Promise<Raster | null> {
    const { scannedPicture } = await import('./scanned-picture.ts');
    return this.#withPage(number, (page) =>
      fromPdf(
        this.#file,
        withPackedPictures(() => scannedPicture(page)),
      ),
    );
  }

  async #render(number: number, dpi: number, turned: Turn = 0): Promise<Raster> {
    const { renderPage } = await import('./render.ts');
    return this.#withPage(number, (page) => {
      const viewport = page.getViewport({ scale: 1 });
      const allowed = allowedDpi(viewport, dpi, this.#limits, { file: this.#file, page: number });
      return fromPdf(this.#file, renderPage(page, allowed, turned));
    });
  }

  /** The page's words and drawing. The last few are kept: a page is asked for once more by each neighbour. */
  #content(number: number): Promise<PageContent> {
    const known = this.#contents.get(number);
    if (known !== undefined) return known;
    const content = this.#restoredContent(number);
    this.#contents.set(number, content);
    for (const kept of this.#contents.keys()) {
      if (this.#contents.size <= KEPT_PAGES) break;
      this.#contents.delete(kept);
    }
    return content;
  }

  async #restoredContent(number: number): Promise<PageContent> {
    const content = await this.#withPage(number, (page) => readContent(page, this.#file, this.#lost));
    const words = keepQuestionMarks(content.words, this.#lost.of);
    if (!hasLostGlyphs(words)) return { ...content, words };
    this.#findings ??= this.#findLetters();
    return { ...content, ...restoreWords(words, await this.#findings) };
  }

  /** Looks through the document for the letters of its lost glyphs, once and only where there are some. */
  async #findLetters(): Promise<ReadonlyMap<string, Finding>> {
    const occurrences = new Occurrences();
    const step = Math.max(1, this.pageCount / EVIDENCE_PAGES);
    for (let at = 1; at <= this.pageCount; at += step) {
      const number = Math.floor(at);
      // A page that cannot be read tells nothing of the letters; its own reading says why.
      const words = await this.#withPage(number, (page) => readContent(page, this.#file, this.#lost)).then(
        (content) => content.words,
        () => [],
      );
      occurrences.add(words);
    }
    return solveGlyphs(this.#lost.lost, this.#lost.known, occurrences);
  }

  /** Runs with one page and frees what pdf.js keeps of it. */
  async #withPage<T>(number: number, use: (page: PDFPageProxy) => Promise<T>): Promise<T> {
    if (number < 1 || number > this.pageCount)
      throw new RangeError(`no page ${number} among ${this.pageCount}`);
    const page = await fromPdf(this.#file, this.#document.getPage(number));
    try {
      return await use(page);
    } finally {
      page.cleanup();
    }
  }

  /** pdf.js leaves out what it cannot draw; a page that looks blank for that reason must not pass as blank. */
  async #checkBlank(number: number, judged: PageText): Promise<PageText> {
    const source = this.#source instanceof Uint8Array ? await this.#document.getData() : this.#source;
    const failure = await strictFailure(source, number, this.#file, this.#limits.maxPixels);
    if (failure === null) return judged;
    const { value } = judged.result;
    const unread = issue('nothing-readable', 'error', { page: number }, { page: number });
    return { kind: 'text', result: { value: { ...value, quality: 0 }, issues: [unread] } };
  }
}
