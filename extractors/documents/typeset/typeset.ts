import type { Box } from '../../../model/geometry.ts';
import type { Block, Paragraph, Picture, RuledTable } from './block.ts';
import { ASCENT, setColumn, setLine } from './column.ts';
import { PAPER, TEXT_WIDTH } from './paper.ts';
import { emptySheet, type SetPage, type Sheet, setPage } from './sheet.ts';
import { TableLayout } from './table-layout.ts';
import { wrap } from './wrap.ts';

/** A table goes on the next sheet rather than leave less than this of itself, its head, at the foot of one. */
const FIRST_ROWS = 4;
const TEXT_HEIGHT = PAPER.height - PAPER.top - PAPER.bottom;

/** Sums of widths miss a whole by less than anyone sees. */
const wholePoints = (size: number): number => Math.ceil(size - 0.001);

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
    const layout = new TableLayout(table);
    for (let first = 0; first < table.rows; ) {
      const fitting = layout.fitting(first, PAPER.height - PAPER.bottom - this.#y);
      const leastRows = first === 0 ? Math.min(FIRST_ROWS, table.rows) : 1;
      if (fitting < leastRows && this.#y > PAPER.top) {
        this.#turn();
        continue;
      }
      const count = fitting === 0 ? layout.inseparable(first) : fitting;
      const placed = layout.place(first, count, this.#y);
      const sheet = this.#sheet;
      sheet.tables.push(placed);
      sheet.width = Math.max(sheet.width, wholePoints(placed.box[2] + PAPER.right));
      sheet.height = Math.max(sheet.height, wholePoints(placed.box[3] + PAPER.bottom));
      this.#y = placed.box[3] + PAPER.paragraphSpace;
      first += count;
    }
  }
}

/**
 * Sets blocks on A4 pages, so that every word of a document without pages has a page and a box. A sheet grows
 * where a table has more columns, or a row more lines, than fit on it.
 *
 * @example typeset([{ kind: 'paragraph', text: 'Kính gửi: Sở Nội vụ' }])[0]?.page.lines[0]?.words[0]?.text // 'Kính'
 */
export function typeset(blocks: readonly Block[]): SetPage[] {
  const typesetter = new Typesetter();
  for (const block of blocks) typesetter.set(block);
  return typesetter.sheets.map((sheet, index) => setPage(sheet, index + 1));
}
