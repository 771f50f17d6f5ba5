import type { Box } from '../../../model/geometry.ts';
import type { Line, Page, Table } from '../../../model/page.ts';
import type { Block, Paragraph, Picture, RuledTable, UnreadReason } from './block.ts';
import { ASCENT, setColumn, setLine } from './column.ts';
import { PAPER, TEXT_WIDTH } from './paper.ts';
import { fittingRows, placeRows, rowHeights } from './table-rows.ts';
import { wrap } from './wrap.ts';

/** A picture on its sheet: where it stands, and how many of the sheet's lines come before it. */
export interface SetPicture {
  readonly picture: Picture;
  readonly box: Box;
  readonly after: number;
}

/** A sheet as a page, its pictures, and why others that stood there cannot be read. */
export interface SetPage {
  readonly page: Page;
  readonly pictures: readonly SetPicture[];
  readonly unread: readonly UnreadReason[];
}

interface Sheet {
  readonly lines: Line[];
  readonly tables: Table[];
  readonly pictures: SetPicture[];
  readonly unread: UnreadReason[];
}

const emptySheet = (): Sheet => ({ lines: [], tables: [], pictures: [], unread: [] });
const TEXT_HEIGHT = PAPER.height - PAPER.top - PAPER.bottom;

/** Sets blocks on sheets, as a word processor would. */
class Typesetter {
  readonly sheets: Sheet[] = [emptySheet()];
  #y: number = PAPER.top;

  set(block: Block): void {
    switch (block.kind) {
      case 'paragraph':
        this.#setParagraph(block);
        break;
      case 'page-break':
        this.#turn();
        break;
      case 'picture':
        this.#setPicture(block);
        break;
      case 'unread-picture':
        this.#sheet.unread.push(block.reason);
        break;
      case 'side-by-side':
        this.#setSideBySide(block.columns);
        break;
      case 'table':
        this.#setTable(block);
        break;
    }
  }

  get #sheet(): Sheet {
    const sheet = this.sheets.at(-1);
    if (sheet === undefined) throw new RangeError('the typesetter always has a sheet');
    return sheet;
  }

  #turn(): void {
    this.sheets.push(emptySheet());
    this.#y = PAPER.top;
  }

  #makeRoom(height: number): void {
    if (this.#y + height > PAPER.height - PAPER.bottom && this.#y > PAPER.top) this.#turn();
  }

  #setParagraph({ text, role }: Paragraph): void {
    const lines = wrap(text, TEXT_WIDTH, PAPER.indent);
    lines.forEach((words, index) => {
      this.#makeRoom(PAPER.lineHeight);
      const baseline = this.#y + ASCENT * PAPER.fontSize;
      this.#sheet.lines.push(setLine(words, PAPER.left, baseline, index === 0, role ?? 'body'));
      this.#y += PAPER.lineHeight;
    });
    if (lines.length > 0) this.#y += PAPER.paragraphSpace;
  }

  /** At its own size, or as large as fits between the margins. */
  #setPicture(picture: Picture): void {
    const scale = Math.min(1, TEXT_WIDTH / picture.width, TEXT_HEIGHT / picture.height);
    const [width, height] = [picture.width * scale, picture.height * scale];
    this.#makeRoom(height);
    const box: Box = [PAPER.left, this.#y, PAPER.left + width, this.#y + height];
    this.#sheet.pictures.push({ picture, box, after: this.#sheet.lines.length });
    this.#y += height + PAPER.paragraphSpace;
  }

  #setSideBySide(columns: readonly (readonly string[])[]): void {
    const width = TEXT_WIDTH / columns.length;
    const heightOf = (paragraphs: readonly string[]) =>
      setColumn(paragraphs, 0, 0, width - PAPER.fontSize).bottom;
    this.#makeRoom(Math.max(0, ...columns.map(heightOf)));
    const set = columns.map((paragraphs, index) =>
      setColumn(paragraphs, PAPER.left + index * width, this.#y, width - PAPER.fontSize),
    );
    this.#sheet.lines.push(...set.flatMap((column) => column.lines));
    this.#y = Math.max(this.#y, ...set.map((column) => column.bottom)) + PAPER.paragraphSpace;
  }

  /** Rows go on the next sheet, as a table of their own, where this one is full. */
  #setTable(table: RuledTable): void {
    const heights = rowHeights(table);
    for (let first = 0; first < table.rows; ) {
      const fitting = fittingRows(table, heights, first, PAPER.height - PAPER.bottom - this.#y);
      if (fitting === 0 && this.#y > PAPER.top) {
        this.#turn();
        continue;
      }
      const count = Math.max(fitting, 1);
      const placed = placeRows(table, heights, { first, count }, this.#y);
      this.#sheet.tables.push(placed);
      this.#y = placed.box[3] + PAPER.paragraphSpace;
      first += count;
    }
  }
}

/**
 * Sets blocks on A4 pages, so that every word of a document without pages has a page and a box.
 *
 * @example typeset([{ kind: 'paragraph', text: 'Kính gửi: Sở Nội vụ' }])[0]?.page.lines[0]?.words[0]?.text // 'Kính'
 */
export function typeset(blocks: readonly Block[]): SetPage[] {
  const typesetter = new Typesetter();
  for (const block of blocks) typesetter.set(block);
  return typesetter.sheets.map(({ lines, tables, pictures, unread }, index) => ({
    page: {
      number: index + 1,
      width: PAPER.width,
      height: PAPER.height,
      source: 'structure',
      quality: 1,
      lines,
      tables,
    },
    pictures,
    unread,
  }));
}
