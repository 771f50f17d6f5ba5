import { EmptyDocumentError } from '../../../model/errors.ts';
import type { Issue, StepResult } from '../../../model/issue.ts';
import { issue } from '../../../model/make-issue.ts';
import { type Page, type Turn, wordsOf } from '../../../model/page.ts';
import { damagedPlaces } from '../../text/damage.ts';
import { qualityOf } from '../../text/quality.ts';
import { repairPages } from '../../text/repair/repair-pages.ts';
import { damagedShare, damageIssue, repairIssue } from '../damage-issue.ts';
import type { OcrEngine } from '../ocr/engine.ts';
import { checkPageCount } from '../page-limits.ts';
import type {
  DocumentFormat,
  DocumentReader,
  NeedsOcr,
  PagePicture,
  PageText,
  ReadingLimits,
} from '../reader.ts';
import type { Block } from './block.ts';
import { withConfidence } from './confidence.ts';
import type { SetPage } from './sheet.ts';
import { typeset } from './typeset.ts';

/**
 * A reader for a document that has structure but no pages: its blocks are set on A4.
 *
 * @param issues of the document as a whole; the first page tells them
 * @param confidence of its words, 0..1, where it is in doubt what they were written in
 * @throws TooManyPagesError, EmptyDocumentError
 */
export function readTypeset(
  format: DocumentFormat,
  blocks: readonly Block[],
  file: string,
  limits: ReadingLimits,
  issues: readonly Issue[] = [],
  confidence = 1,
): DocumentReader {
  const pages = repaired(typeset(blocks)).map((set) => ({
    ...set,
    page: withConfidence(set.page, confidence),
  }));
  checkPageCount(pages.length, limits, file);
  // What was left out or could not be read says itself why nothing is there.
  if (issues.length === 0 && pages.every(isEmpty)) throw new EmptyDocumentError({ file });
  return new TypesetReader(format, pages, issues);
}

const isEmpty = ({ page, pictures, unread }: SetPage): boolean =>
  pictures.length + unread.length === 0 && wordsOf(page).length === 0;

/** The sheets with what their text lost put back, where the whole document leaves no doubt about it. */
function repaired(sheets: readonly SetPage[]): SetPage[] {
  const pages = repairPages(sheets.map(({ page }) => page));
  return sheets.map((sheet, index) => ({ ...sheet, page: pages[index] ?? sheet.page }));
}

class TypesetReader implements DocumentReader {
  readonly format: DocumentFormat;
  readonly #pages: readonly SetPage[];

  readonly #issues: readonly Issue[];

  constructor(format: DocumentFormat, pages: readonly SetPage[], issues: readonly Issue[]) {
    this.format = format;
    this.#pages = pages;
    this.#issues = issues;
  }

  get pageCount(): number {
    return this.#pages.length;
  }

  async readText(number: number): Promise<PageText | NeedsOcr> {
    const { page, pictures } = this.#page(number);
    if (pictures.length > 0)
      return { kind: 'needs-ocr', reason: 'picture', width: page.width, height: page.height };
    return { kind: 'text', result: this.#textOf(number) };
  }

  async recognise(number: number, engine: OcrEngine): Promise<StepResult<Page>> {
    const { recognisePictures } = await import('./recognise.ts');
    return recognisePictures(this.#page(number), this.#textOf(number), engine);
  }

  async picture(number: number, dpi: number, turned: Turn): Promise<PagePicture> {
    const { drawPage } = await import('./draw.ts');
    const { toPagePicture } = await import('../picture/raster.ts');
    return toPagePicture(await drawPage(this.#page(number), dpi), turned);
  }

  async close(): Promise<void> {}

  #textOf(number: number): StepResult<Page> {
    const { value, issues } = textOf(this.#page(number));
    return { value, issues: number === 1 ? [...this.#issues, ...issues] : issues };
  }

  #page(number: number): SetPage {
    const page = this.#pages[number - 1];
    if (page === undefined) throw new RangeError(`no page ${number} among ${this.#pages.length}`);
    return page;
  }
}

/** The page as its structure gives it, and what is wrong with its words. */
function textOf({ page, unread }: SetPage): StepResult<Page> {
  const text = wordsOf(page)
    .map((word) => word.text)
    .join(' ');
  const places = damagedPlaces([page]);
  const issues: Issue[] = [...damageIssue(page.number, places), ...repairIssue(page.number, wordsOf(page))];
  const place = { page: page.number };
  for (const reason of unread) issues.push(issue(`${reason}-picture`, 'warning', place, place));
  const quality =
    text === '' ? (unread.length > 0 ? 0 : 1) : qualityOf(text) * (1 - damagedShare(places, text));
  return { value: { ...page, quality }, issues };
}
