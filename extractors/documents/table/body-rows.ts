import { type Column, columnsUnder } from './alignment.ts';
import { middleX, middleY, type Piece, type PieceRow } from './piece.ts';
import { type Allotted, type Anchor, allotRows } from './row-allotment.ts';
import { isAnchor, isNumberedRow } from './row-kind.ts';

/** A cell of the body: `row` counts from the first row of the body. */
export interface BodyCell {
  readonly row: number;
  readonly column: number;
  readonly columnSpan: number;
  readonly pieces: readonly Piece[];
}

export interface Body {
  readonly rows: number;
  readonly cells: readonly BodyCell[];
}

/** One logical row: its cells by their first column. */
type LogicalRow = Map<number, { readonly columnSpan: number; readonly pieces: Piece[] }>;

interface Line {
  readonly piece: Piece;
  readonly column: number;
  readonly columnSpan: number;
  readonly anchor: number | null;
}

/** The columns that a piece stands over; a label centred over serial number and label ("Tổng cộng") has both. */
function reachOf(piece: Piece, row: PieceRow, columns: readonly Column[]): { first: number; last: number } {
  const under = columnsUnder(piece, columns);
  const [serial, label] = columns;
  const reach = { first: under[0] ?? 0, last: under.at(-1) ?? 0 };
  if (serial?.kind !== 'serial' || label === undefined || row.pieces[0] !== piece) return reach;
  const off = Math.abs((serial.left + label.right) / 2 - middleX(piece));
  const centred = off < row.height && piece.left > label.left + row.height;
  return reach.first === 1 && reach.last === 1 && isAnchor(row) && centred ? { first: 0, last: 1 } : reach;
}

function linesOf(
  rows: readonly PieceRow[],
  columns: readonly Column[],
  anchors: readonly PieceRow[],
): Line[] {
  return rows.flatMap((row) =>
    row.pieces.map((piece) => {
      const anchor = anchors.indexOf(row);
      const { first, last } = reachOf(piece, row, columns);
      return { piece, column: first, columnSpan: last - first + 1, anchor: anchor < 0 ? null : anchor };
    }),
  );
}

/** A row with a count, or one that its serial number says is a row. */
const begins = (row: PieceRow, columns: readonly Column[]): boolean =>
  isAnchor(row) || isNumberedRow(row, columns);

const topOf = (row: LogicalRow): number =>
  Math.min(...[...row.values()].flatMap((cell) => cell.pieces.map(middleY)));

/** Puts the cells of one column into the rows; a cell beside no count begins a row, or joins the one it began. */
function place(cell: Allotted, column: number, anchored: readonly LogicalRow[], own: LogicalRow[]): boolean {
  const [first] = cell.pieces;
  if (first === undefined) return true;
  const level = own.find((row) =>
    [...row.values()].some(({ pieces }) => pieces.some((one) => one.top === first.top)),
  );
  const row = cell.anchor === null ? level : anchored[cell.anchor];
  if (row === undefined) own.push(new Map([[column, { columnSpan: 1, pieces: [...cell.pieces] }]]));
  else if (row.has(column)) return false;
  else row.set(column, { columnSpan: 1, pieces: [...cell.pieces] });
  return true;
}

/**
 * The rows of a table's body as its author meant them: wrapped cells in one row, section rows and rows without
 * counts as rows of their own. Null where that is in doubt.
 *
 * @param rules where rules run across the table, in points from the top, ascending
 */
export function bodyRows(
  rows: readonly PieceRow[],
  columns: readonly Column[],
  rules: readonly number[],
): Body | null {
  const anchors = rows.filter((row) => begins(row, columns));
  const lines = linesOf(rows, columns, anchors);
  const anchored = anchors.map((): LogicalRow => new Map());
  const own: LogicalRow[] = [];
  const wrapping = new Set(
    lines.filter((line) => line.anchor === null && line.columnSpan === 1).map((line) => line.column),
  );
  for (const { piece, column, columnSpan, anchor } of lines) {
    if (columnSpan === 1 && wrapping.has(column)) continue;
    const row = anchor === null ? undefined : anchored[anchor];
    const cell = row?.get(column);
    if (row === undefined) own.push(new Map([[column, { columnSpan, pieces: [piece] }]]));
    else if (cell === undefined) row.set(column, { columnSpan, pieces: [piece] });
    else if (cell.columnSpan === columnSpan) cell.pieces.push(piece);
    else return null;
  }
  const order = [...wrapping].sort((a, b) => a - b);
  const allotted = allotRows(
    order.map((column) => lines.filter((line) => line.columnSpan === 1 && line.column === column)),
    anchors.map((row): Anchor => row),
    rules,
  );
  if (allotted === null) return null;
  for (const [at, column] of order.entries()) {
    for (const cell of allotted[at] ?? []) if (!place(cell, column, anchored, own)) return null;
  }
  const all = [...anchored, ...own].sort((a, b) => topOf(a) - topOf(b));
  const cells = all.flatMap((row, at) => [...row].map(([column, cell]) => ({ row: at, column, ...cell })));
  return { rows: all.length, cells };
}
