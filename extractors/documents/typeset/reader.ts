import type { Issue, StepResult } from '../../../model/issue.ts';
import { type Page, wordsOf } from '../../../model/page.ts';
import { damagedPlaces } from '../../text/damage.ts';
import { qualityOf } from '../../text/quality.ts';
import { damagedShare, damageIssue } from '../damage-issue.ts';
import type { OcrEngine } from '../ocr/engine.ts';
import { OCR_DPI, recognisePage } from '../ocr/recognise-page.ts';
import { checkPageCount } from '../page-limits.ts';
import { toPagePicture } from '../picture/raster.ts';
import type { DocumentFormat, DocumentReader, PagePicture, PageText, ReadingLimits } from '../reader.ts';
import type { Block } from './block.ts';
import { drawPage } from './draw.ts';
import { typeset } from './typeset.ts';

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
  readonly #pages: readonly Page[];

  constructor(format: DocumentFormat, pages: readonly Page[]) {
    this.format = format;
    this.#pages = pages;
  }

  get pageCount(): number {
    return this.#pages.length;
  }

  async readText(number: number): Promise<PageText> {
    const page = this.#page(number);
    const text = wordsOf(page)
      .map((word) => word.text)
      .join(' ');
    if (text === '') return { kind: 'text', result: { value: page, issues: [] } };
    const places = damagedPlaces([page]);
    const issues: Issue[] = damageIssue(number, places);
    const quality = qualityOf(text) * (1 - damagedShare(places, text));
    return { kind: 'text', result: { value: { ...page, quality }, issues } };
  }

  async recognise(number: number, engine: OcrEngine): Promise<StepResult<Page>> {
    return recognisePage(drawPage(this.#page(number), OCR_DPI), number, engine);
  }

  async picture(number: number, dpi: number): Promise<PagePicture> {
    return toPagePicture(drawPage(this.#page(number), dpi));
  }

  async close(): Promise<void> {}

  #page(number: number): Page {
    const page = this.#pages[number - 1];
    if (page === undefined) throw new RangeError(`no page ${number} among ${this.#pages.length}`);
    return page;
  }
}
