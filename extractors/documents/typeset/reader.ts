import type { Issue, StepResult } from '../../../model/issue.ts';
import { issue } from '../../../model/make-issue.ts';
import { type Page, type Turn, wordsOf } from '../../../model/page.ts';
import { damagedPlaces } from '../../text/damage.ts';
import { qualityOf } from '../../text/quality.ts';
import { damagedShare, damageIssue } from '../damage-issue.ts';
import type { OcrEngine } from '../ocr/engine.ts';
import { checkPageCount } from '../page-limits.ts';
import type { DocumentFormat, DocumentReader, PagePicture, PageText, ReadingLimits } from '../reader.ts';
import type { Block } from './block.ts';
import { type SetPage, typeset } from './typeset.ts';

/** Characters below which a page has hardly any text of its own. */
const SHORT_TEXT = 200;

/** A reader for a document that has structure but no pages: its blocks are set on A4. @throws TooManyPagesError */
export function readTypeset(
  format: DocumentFormat,
  blocks: readonly Block[],
  file: string,
  limits: ReadingLimits,
): DocumentReader {
  const pages = typeset(blocks);
  checkPageCount(pages.length, limits, file);
  return new TypesetReader(format, pages);
}

class TypesetReader implements DocumentReader {
  readonly format: DocumentFormat;
  readonly #pages: readonly SetPage[];

  constructor(format: DocumentFormat, pages: readonly SetPage[]) {
    this.format = format;
    this.#pages = pages;
  }

  get pageCount(): number {
    return this.#pages.length;
  }

  async readText(number: number): Promise<PageText> {
    const { page, unreadPictures } = this.#page(number);
    const text = wordsOf(page)
      .map((word) => word.text)
      .join(' ');
    const places = damagedPlaces([page]);
    const issues: Issue[] = [...damageIssue(number, places)];
    // Beside text a picture is most often an emblem or a photograph; alone it is a pasted scan.
    const severity = text.length < SHORT_TEXT ? 'warning' : 'info';
    if (unreadPictures > 0)
      issues.push(issue('unread-picture', severity, { page: number }, { page: number }));
    const read =
      text === '' ? (unreadPictures > 0 ? 0 : 1) : qualityOf(text) * (1 - damagedShare(places, text));
    return { kind: 'text', result: { value: { ...page, quality: read }, issues } };
  }

  async recognise(number: number, engine: OcrEngine): Promise<StepResult<Page>> {
    const { OCR_DPI, recognisePage } = await import('../ocr/recognise-page.ts');
    const { drawPage } = await import('./draw.ts');
    return recognisePage(drawPage(this.#page(number).page, OCR_DPI), number, engine);
  }

  async picture(number: number, dpi: number, turned: Turn): Promise<PagePicture> {
    const { drawPage } = await import('./draw.ts');
    const { toPagePicture } = await import('../picture/raster.ts');
    return toPagePicture(drawPage(this.#page(number).page, dpi), turned);
  }

  async close(): Promise<void> {}

  #page(number: number): SetPage {
    const page = this.#pages[number - 1];
    if (page === undefined) throw new RangeError(`no page ${number} among ${this.#pages.length}`);
    return page;
  }
}
