import type { StepResult } from '../../../model/issue.ts';
import { issue } from '../../../model/make-issue.ts';
import type { Page, Turn } from '../../../model/page.ts';
import { tellLossInPrint } from '../damage-issue.ts';
import { turnSize } from '../layout/turn.ts';
import type { OcrEngine } from '../ocr/engine.ts';
import { allowedDpi, checkPageCount, isDrawable } from '../page-limits.ts';
import type { DocumentReader, NeedsOcr, PagePicture, PageText, ReadingLimits } from '../reader.ts';
import { tellDamagedPicture } from './damaged-pictures.ts';
import { coveredShare, SCAN_SHARE } from './drawing.ts';
import type { PdfSource } from './library.ts';
import { OpenedPdf } from './opened-pdf.ts';
import type { PageContent } from './page-content.ts';
import { needsLook } from './regions.ts';
import { RestoredPages } from './restored-pages.ts';
import { judgeText } from './text-gate.ts';

/** Coarser scans are drawn larger at once. */
const LEAST_SCAN_DPI = 200;
/** The least resolution at which a page can be looked at. */
const OVERVIEW_DPI = 36;

/** Opens a PDF. @throws EncryptedFileError, DamagedFileError, TooManyPagesError, PageTooLargeError (its only page) */
export async function openPdf(
  source: PdfSource,
  file: string,
  limits: ReadingLimits,
): Promise<DocumentReader> {
  const pdf = await OpenedPdf.open(source, file, limits);
  try {
    checkPageCount(pdf.pageCount, limits, file);
    const reader = new PdfReader(pdf);
    await reader.checkOnlyPage();
    return reader;
  } catch (error) {
    await pdf.close();
    throw error;
  }
}

function looksBlank(judged: PageText | NeedsOcr): judged is PageText {
  return judged.kind === 'text' && judged.result.value.lines.length + judged.result.value.tables.length === 0;
}

/** A scan is drawn with its own dots: more of them hold nothing more, and soften the letters. */
function drawingDpi({ drawing, width, height }: PageContent, usual: number): number {
  const { pictures, pictureDpi } = drawing;
  if (pictureDpi === null || coveredShare(pictures, width, height) < SCAN_SHARE) return usual;
  return Math.min(usual, Math.max(LEAST_SCAN_DPI, pictureDpi));
}

class PdfReader implements DocumentReader {
  readonly format = 'pdf';
  readonly #pdf: OpenedPdf;
  readonly #pages: RestoredPages;

  constructor(pdf: OpenedPdf) {
    this.#pdf = pdf;
    this.#pages = new RestoredPages(pdf);
  }

  get pageCount(): number {
    return this.#pdf.pageCount;
  }

  async readText(number: number): Promise<PageText | NeedsOcr> {
    const { limits, file } = this.#pdf;
    const content = await this.#pages.of(number);
    const judged = judgeText(content);
    if (judged.kind === 'text' && !looksBlank(judged)) {
      if (!isDrawable(content, limits)) return judged;
      const size = turnSize(content, content.turned);
      if (needsLook(content)) return { kind: 'needs-ocr', reason: 'picture', ...size };
      return content.doubtful.size > 0 ? { kind: 'needs-ocr', reason: 'bad-text', ...size } : judged;
    }
    // Its text can be read on a page of any size; what must be looked at has to be drawn.
    allowedDpi(content, OVERVIEW_DPI, limits, { file, page: number });
    return looksBlank(judged) ? this.#checkBlank(number, judged) : judged;
  }

  /** A document whose only page can be neither read nor drawn is refused whole, with the page's own reason. */
  async checkOnlyPage(): Promise<void> {
    if (this.pageCount > 1) return;
    if (!isDrawable(await this.#pdf.sizeOf(1), this.#pdf.limits)) await this.readText(1);
  }

  async recognise(number: number, engine: OcrEngine): Promise<StepResult<Page>> {
    const { OCR_DPI, recognisePage } = await import('../ocr/recognise-page.ts');
    const { recogniseBeside } = await import('./recognise.ts');
    const { readDoubtful } = await import('./glyphs/read-doubtful.ts');
    const content = await this.#pages.of(number);
    const judged = judgeText(content);
    if (judged.kind === 'needs-ocr') {
      const scan = await this.#pdf.scanOf(number);
      const raster = scan ?? (await this.#pdf.render(number, drawingDpi(content, OCR_DPI)));
      const read = tellLossInPrint(await recognisePage(raster, number, engine));
      return scan === null ? this.#tellDamage(read) : read;
    }
    const raster = await this.#pdf.render(number, OCR_DPI, content.turned);
    const words = await readDoubtful(content.words, content.doubtful, raster, engine);
    const read = judgeText({ ...content, words });
    const { result } = read.kind === 'text' ? read : judged;
    if (!needsLook(content)) return { ...result, value: { ...result.value, engine: engine.identity } };
    const whole = await recogniseBeside(result, { ...content, words }, raster, engine, (others) =>
      judgeText({ ...content, words: others }),
    );
    return this.#tellDamage(whole);
  }

  async picture(number: number, dpi: number, turned: Turn): Promise<PagePicture> {
    const { toPagePicture } = await import('../picture/raster.ts');
    return toPagePicture(await this.#pdf.render(number, dpi), turned);
  }

  close(): Promise<void> {
    return this.#pdf.close();
  }

  /** A scan that could be taken as it is was sound; of what was drawn nobody knows what was left out. */
  async #tellDamage(result: StepResult<Page>): Promise<StepResult<Page>> {
    return (await this.#pdf.isDamaged(result.value.number)) ? tellDamagedPicture(result) : result;
  }

  /** pdf.js leaves out what it cannot draw; a page that looks blank for that reason must not pass as blank. */
  async #checkBlank(number: number, judged: PageText): Promise<PageText> {
    if ((await this.#pdf.failureOn(number)) === null) return judged;
    const { value } = judged.result;
    const unread = issue('nothing-readable', 'error', { page: number }, { page: number });
    return { kind: 'text', result: { value: { ...value, quality: 0 }, issues: [unread] } };
  }
}
