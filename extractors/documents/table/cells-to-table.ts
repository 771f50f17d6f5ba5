import { type Box, boxAround } from '../../../model/geometry.ts';
import type { Table } from '../../../model/page.ts';
import { composeCell } from '../layout/compose.ts';
import type { Piece } from './piece.ts';

/** A cell with its lines, before its edges are known. */
export interface FilledCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly pieces: readonly Piece[];
}

interface Extent {
  readonly at: number;
  readonly low: number;
  readonly high: number;
}

/** The edges between rows (or columns): half way between the ink on both sides. */
function edgesBetween(extents: readonly Extent[], count: number): number[] {
  const inkOf = (at: number) => {
    const own = extents.filter((extent) => extent.at === at);
    if (own.length === 0) return null;
    return { low: Math.min(...own.map(({ low }) => low)), high: Math.max(...own.map(({ high }) => high)) };
  };
  const ink = Array.from({ length: count }, (_, at) => inkOf(at));
  return Array.from({ length: count + 1 }, (_, at) => {
    const [before, after] = [ink[at - 1]?.high, ink[at]?.low];
    if (before === undefined || after === undefined) return before ?? after ?? 0;
    return (before + after) / 2;
  });
}

/** The cells with the empty ones between them, row by row. */
function withEmpty(filled: readonly FilledCell[], rows: number, columns: number): FilledCell[] {
  const taken = new Set(
    filled.flatMap((cell) =>
      Array.from({ length: cell.rowSpan * cell.columnSpan }, (_, at) => {
        const row = cell.row + Math.floor(at / cell.columnSpan);
        return row * columns + cell.column + (at % cell.columnSpan);
      }),
    ),
  );
  const empty = Array.from({ length: rows * columns }, (_, at) => at)
    .filter((at) => !taken.has(at))
    .map((at) => ({ row: Math.floor(at / columns), column: at % columns }))
    .map((place): FilledCell => ({ ...place, rowSpan: 1, columnSpan: 1, pieces: [] }));
  return [...filled, ...empty].sort((a, b) => a.row - b.row || a.column - b.column);
}

/** A table of cells that were found by their words alone; every row and column has a cell of its own with words. */
export function cellsToTable(filled: readonly FilledCell[], rows: number, columns: number): Table {
  const across = filled.filter((cell) => cell.columnSpan === 1);
  const down = filled.filter((cell) => cell.rowSpan === 1);
  const xs = edgesBetween(
    across.flatMap((cell) =>
      cell.pieces.map(({ left, right }) => ({ at: cell.column, low: left, high: right })),
    ),
    columns,
  );
  const ys = edgesBetween(
    down.flatMap((cell) => cell.pieces.map(({ top, bottom }) => ({ at: cell.row, low: top, high: bottom }))),
    rows,
  );
  const cells = withEmpty(filled, rows, columns).map(({ row, column, rowSpan, columnSpan, pieces }) => {
    const box: Box = [xs[column] ?? 0, ys[row] ?? 0, xs[column + columnSpan] ?? 0, ys[row + rowSpan] ?? 0];
    const lines = composeCell(pieces.flatMap((piece) => piece.words));
    return { row, column, rowSpan, columnSpan, box, lines };
  });
  return { box: boxAround(cells.map((cell) => cell.box)), rows, columns, cells };
}
