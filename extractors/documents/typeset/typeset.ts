import { type Box, boxAround } from '../../../model/geometry.ts';
import type { Cell, Line, Page, Table } from '../../../model/page.ts';
import type { Block, RuledTable, TableCell } from './block.ts';
import { PAPER, TEXT_WIDTH } from './paper.ts';
import { type SetWord, wrap } from './wrap.ts';

interface Sheet {
  readonly lines: Line[];
  readonly tables: Table[];
  pictures: number;
}

/** Ascent and height of a line's ink as shares of the font size. */
const ASCENT = 0.89;
const DESCENT = 0.22;

function setLine(words: readonly SetWord[], left: number, baseline: number, paragraphStart: boolean): Line {
  const set = words.map(({ text, x, width }) => ({
    text,
    confidence: 1,
    box: [
      left + x,
      baseline - ASCENT * PAPER.fontSize,
      left + x + width,
      baseline + DESCENT * PAPER.fontSize,
    ] as const,
  }));
  return { words: set, box: boxAround(set.map((word) => word.box)), role: 'body', paragraphStart };
}

/** Paragraphs set under each other in a column, from `top`. */
function setColumn(
  paragraphs: readonly string[],
  left: number,
  top: number,
  width: number,
): { lines: Line[]; bottom: number } {
  const lines: Line[] = [];
  let y = top;
  for (const paragraph of paragraphs) {
    wrap(paragraph, width, 0).forEach((words, index) => {
      lines.push(setLine(words, left, y + ASCENT * PAPER.fontSize, index === 0));
      y += PAPER.lineHeight;
    });
  }
  return { lines, bottom: y };
}

/** Sets blocks on sheets, as a word processor would. */
class Typesetter {
  readonly sheets: Sheet[] = [{ lines: [], tables: [], pictures: 0 }];
  #y: number = PAPER.top;

  set(block: Block): void {
    switch (block.kind) {
      case 'paragraph':
        this.#setParagraph(block.text);
        break;
      case 'page-break':
        this.#turn();
        break;
      case 'picture':
        this.#sheet.pictures += 1;
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
    this.sheets.push({ lines: [], tables: [], pictures: 0 });
    this.#y = PAPER.top;
  }

  #makeRoom(height: number): void {
    if (this.#y + height > PAPER.height - PAPER.bottom && this.#y > PAPER.top) this.#turn();
  }

  #setParagraph(text: string): void {
    const lines = wrap(text, TEXT_WIDTH, PAPER.indent);
    lines.forEach((words, index) => {
      this.#makeRoom(PAPER.lineHeight);
      this.#sheet.lines.push(setLine(words, PAPER.left, this.#y + ASCENT * PAPER.fontSize, index === 0));
      this.#y += PAPER.lineHeight;
    });
    if (lines.length > 0) this.#y += PAPER.paragraphSpace;
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
    for (let first = 0; first < table.rows; ) {
      const heights = rowHeights(table, first);
      const room = PAPER.height - PAPER.bottom - this.#y;
      let count = fitting(table, heights, first, room);
      if (count === 0 && this.#y > PAPER.top) {
        this.#turn();
        continue;
      }
      count = Math.max(count, 1);
      const placed = placeRows(table, heights.slice(0, count), first, this.#y);
      this.#sheet.tables.push(placed);
      this.#y = placed.box[3] + PAPER.paragraphSpace;
      first += count;
    }
  }
}

const columnWidth = (table: RuledTable) => TEXT_WIDTH / table.columns;
const widthOf = (table: RuledTable, cell: TableCell) =>
  cell.columnSpan * columnWidth(table) - 2 * PAPER.cellPadding;

/** Heights of the rows from `first`; the last row of a cell that spans several is stretched to hold it. */
function rowHeights(table: RuledTable, first: number): number[] {
  const heights = Array.from({ length: table.rows - first }, () => PAPER.lineHeight + 2 * PAPER.cellPadding);
  for (const cell of table.cells) {
    if (cell.row < first) continue;
    const needed = setColumn(cell.paragraphs, 0, 0, widthOf(table, cell)).bottom + 2 * PAPER.cellPadding;
    const last = Math.min(heights.length, cell.row - first + cell.rowSpan) - 1;
    const above = heights.slice(cell.row - first, last).reduce((sum, height) => sum + height, 0);
    heights[last] = Math.max(heights[last] ?? 0, needed - above);
  }
  return heights;
}

/** How many rows fit in `room` without cutting through a cell. */
function fitting(table: RuledTable, heights: readonly number[], first: number, room: number): number {
  let count = 0;
  for (let used = heights[0] ?? 0; count < heights.length && used <= room; used += heights[count] ?? 0)
    count += 1;
  while (
    count > 0 &&
    count < heights.length &&
    table.cells.some(
      (cell) => cell.row < first + count && cell.row >= first && cell.row + cell.rowSpan > first + count,
    )
  ) {
    count -= 1;
  }
  return count;
}

function placeRows(table: RuledTable, heights: readonly number[], first: number, top: number): Table {
  const yOf = (row: number) =>
    top + heights.slice(0, Math.max(0, row - first)).reduce((sum, height) => sum + height, 0);
  const cells = table.cells
    .filter((cell) => cell.row >= first && cell.row < first + heights.length)
    .map((cell): Cell => {
      const rowSpan = Math.min(cell.rowSpan, first + heights.length - cell.row);
      const left = PAPER.left + cell.column * columnWidth(table);
      const box: Box = [
        left,
        yOf(cell.row),
        left + cell.columnSpan * columnWidth(table),
        yOf(cell.row + rowSpan),
      ];
      const { lines } = setColumn(
        cell.paragraphs,
        left + PAPER.cellPadding,
        box[1] + PAPER.cellPadding,
        widthOf(table, cell),
      );
      return { row: cell.row - first, column: cell.column, rowSpan, columnSpan: cell.columnSpan, box, lines };
    });
  const box: Box = [PAPER.left, top, PAPER.left + TEXT_WIDTH, yOf(first + heights.length)];
  return { box, rows: heights.length, columns: table.columns, cells };
}

/** A sheet as a page, and how many pictures stood there that nobody read. */
export interface SetPage {
  readonly page: Page;
  readonly unreadPictures: number;
}

/**
 * Sets blocks on A4 pages, so that every word of a document without pages has a page and a box.
 *
 * @example typeset([{ kind: 'paragraph', text: 'Kính gửi: Sở Nội vụ' }])[0]?.page.lines[0]?.words[0]?.text // 'Kính'
 */
export function typeset(blocks: readonly Block[]): SetPage[] {
  const typesetter = new Typesetter();
  for (const block of blocks) typesetter.set(block);
  return typesetter.sheets.map(({ lines, tables, pictures }, index) => ({
    page: {
      number: index + 1,
      width: PAPER.width,
      height: PAPER.height,
      source: 'structure',
      quality: 1,
      lines,
      tables,
    },
    unreadPictures: pictures,
  }));
}
