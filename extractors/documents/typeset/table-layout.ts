import type { Box } from '../../../model/geometry.ts';
import type { Cell, Table } from '../../../model/page.ts';
import type { RuledTable, TableCell } from './block.ts';
import { setColumn } from './column.ts';
import { columnWidths } from './column-widths.ts';
import { PAPER } from './paper.ts';

/** Rows that a cell joins are kept on one sheet up to this height in points; the sheet grows to hold them. */
const MOST_JOINED = 3 * PAPER.height;

/** A table measured: where its columns begin and end, how high its rows are, and what stands in each. Points. */
export class TableLayout {
  readonly #table: RuledTable;
  readonly #edges: readonly number[];
  readonly #byRow: readonly (readonly TableCell[])[];
  readonly #heights: readonly number[];

  constructor(table: RuledTable) {
    this.#table = table;
    this.#edges = edgesOf(PAPER.left, columnWidths(table));
    const byRow = Array.from({ length: table.rows }, (): TableCell[] => []);
    for (const cell of table.cells) byRow[cell.row]?.push(cell);
    this.#byRow = byRow;
    this.#heights = this.#rowHeights();
  }

  get rows(): number {
    return this.#table.rows;
  }

  /**
   * How many rows from `first` fit in `room` points without cutting through a cell; 0 where none do.
   */
  fitting(first: number, room: number): number {
    let [count, used] = [0, 0];
    let joined = first;
    for (let row = first; row < this.rows; row += 1) {
      used += this.#heights[row] ?? 0;
      if (used > room) break;
      joined = Math.max(joined, this.#joinedTo(row));
      if (joined <= row) count = row + 1 - first;
    }
    return count;
  }

  /** How many rows from `first` must stay together whatever the room: those that cells join, up to a limit. */
  inseparable(first: number): number {
    let [end, used] = [first, 0];
    for (let row = first; row < this.rows && row <= end; row += 1) {
      used += this.#heights[row] ?? 0;
      if (used > MOST_JOINED && row > first) return row - first;
      end = Math.max(end, this.#joinedTo(row));
    }
    return end + 1 - first;
  }

  /** Sets `count` rows from `first` as a table of their own whose top edge is at `top` points. */
  place(first: number, count: number, top: number): Table {
    const edges = edgesOf(top, this.#heights.slice(first, first + count));
    const yOf = (row: number) => edges[row - first] ?? top;
    const cells = this.#byRow.slice(first, first + count).flatMap((row) =>
      row.map((cell): Cell => {
        const rowSpan = Math.min(cell.rowSpan, first + count - cell.row);
        const [left, right] = this.#sides(cell);
        const box: Box = [left, yOf(cell.row), right, yOf(cell.row + rowSpan)];
        const inside = [left + PAPER.cellPadding, box[1] + PAPER.cellPadding] as const;
        const { lines } = setColumn(cell.paragraphs, ...inside, this.#innerWidth(cell));
        return {
          row: cell.row - first,
          column: cell.column,
          rowSpan,
          columnSpan: cell.columnSpan,
          box,
          lines,
        };
      }),
    );
    const box: Box = [PAPER.left, top, this.#edges.at(-1) ?? PAPER.left, yOf(first + count)];
    return { box, rows: count, columns: this.#table.columns, cells };
  }

  /** The last row of a cell that spans several is stretched to hold it. */
  #rowHeights(): number[] {
    const heights = Array.from({ length: this.rows }, () => PAPER.lineHeight + 2 * PAPER.cellPadding);
    for (const cell of this.#table.cells) {
      const needed = setColumn(cell.paragraphs, 0, 0, this.#innerWidth(cell)).bottom + 2 * PAPER.cellPadding;
      const last = Math.min(this.rows, cell.row + cell.rowSpan) - 1;
      const above = heights.slice(cell.row, last).reduce((sum, height) => sum + height, 0);
      heights[last] = Math.max(heights[last] ?? 0, needed - above);
    }
    return heights;
  }

  /** The last row that a cell of this row reaches. */
  #joinedTo(row: number): number {
    const cells = this.#byRow[row] ?? [];
    return Math.min(
      this.rows - 1,
      cells.reduce((last, cell) => Math.max(last, cell.row + cell.rowSpan - 1), row),
    );
  }

  #sides(cell: TableCell): readonly [number, number] {
    const end = this.#edges.at(-1) ?? PAPER.left;
    return [this.#edges[cell.column] ?? end, this.#edges[cell.column + cell.columnSpan] ?? end];
  }

  #innerWidth(cell: TableCell): number {
    const [left, right] = this.#sides(cell);
    return right - left - 2 * PAPER.cellPadding;
  }
}

function edgesOf(start: number, sizes: readonly number[]): number[] {
  const edges = [start];
  for (const size of sizes) edges.push((edges.at(-1) ?? start) + size);
  return edges;
}
