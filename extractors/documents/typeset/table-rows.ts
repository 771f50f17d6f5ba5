import type { Box } from '../../../model/geometry.ts';
import type { Cell, Table } from '../../../model/page.ts';
import type { RuledTable, TableCell } from './block.ts';
import { setColumn } from './column.ts';
import { PAPER, TEXT_WIDTH } from './paper.ts';

const columnWidth = (table: RuledTable) => TEXT_WIDTH / table.columns;
const widthOf = (table: RuledTable, cell: TableCell) =>
  cell.columnSpan * columnWidth(table) - 2 * PAPER.cellPadding;

/** Heights of all rows in points; the last row of a cell that spans several is stretched to hold it. */
export function rowHeights(table: RuledTable): number[] {
  const heights = Array.from({ length: table.rows }, () => PAPER.lineHeight + 2 * PAPER.cellPadding);
  for (const cell of table.cells) {
    const needed = setColumn(cell.paragraphs, 0, 0, widthOf(table, cell)).bottom + 2 * PAPER.cellPadding;
    const last = Math.min(table.rows, cell.row + cell.rowSpan) - 1;
    const above = heights.slice(cell.row, last).reduce((sum, height) => sum + height, 0);
    heights[last] = Math.max(heights[last] ?? 0, needed - above);
  }
  return heights;
}

/** How many rows from `first` fit in `room` points without cutting through a cell. */
export function fittingRows(
  table: RuledTable,
  heights: readonly number[],
  first: number,
  room: number,
): number {
  let end = first;
  for (let used = heights[end] ?? 0; end < table.rows && used <= room; used += heights[end] ?? 0) end += 1;
  const cut = (row: number) =>
    table.cells.some((cell) => cell.row >= first && cell.row < row && cell.row + cell.rowSpan > row);
  while (end > first && end < table.rows && cut(end)) end -= 1;
  return end - first;
}

/** Sets `count` rows from `first` as a table of their own whose top edge is at `top` points. */
export function placeRows(
  table: RuledTable,
  heights: readonly number[],
  rows: { readonly first: number; readonly count: number },
  top: number,
): Table {
  const { first, count } = rows;
  const edges = [top];
  for (const height of heights.slice(first, first + count)) edges.push((edges.at(-1) ?? top) + height);
  const yOf = (row: number) => edges[Math.max(0, row - first)] ?? top;
  const cells = table.cells
    .filter((cell) => cell.row >= first && cell.row < first + count)
    .map((cell): Cell => {
      const rowSpan = Math.min(cell.rowSpan, first + count - cell.row);
      const left = PAPER.left + cell.column * columnWidth(table);
      const right = left + cell.columnSpan * columnWidth(table);
      const box: Box = [left, yOf(cell.row), right, yOf(cell.row + rowSpan)];
      const { lines } = setColumn(
        cell.paragraphs,
        left + PAPER.cellPadding,
        box[1] + PAPER.cellPadding,
        widthOf(table, cell),
      );
      return { row: cell.row - first, column: cell.column, rowSpan, columnSpan: cell.columnSpan, box, lines };
    });
  const box: Box = [PAPER.left, top, PAPER.left + TEXT_WIDTH, yOf(first + count)];
  return { box, rows: count, columns: table.columns, cells };
}
