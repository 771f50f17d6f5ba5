import type { PlacedWord } from '../layout/placed-word.ts';
import { groupRows } from '../layout/rows.ts';
import type { Column } from './alignment.ts';
import { bodyRows } from './body-rows.ts';
import type { Grid, GridCell } from './grid.ts';
import { isCount, isSerial, middleY, type Piece, type PieceRow, pieceOf } from './piece.ts';
import { isAnchor } from './row-kind.ts';

/** The words of a ruled row, row by printed row, cut at the rules between its cells. */
function pieceRows(cells: readonly GridCell[], words: readonly PlacedWord[]): PieceRow[] {
  return groupRows(words).map((row) => {
    const inCell = (cell: GridCell) =>
      row.words.filter(({ word }) => {
        const middle = (word.box[0] + word.box[2]) / 2;
        return middle >= cell.box[0] && middle < cell.box[2];
      });
    const pieces = cells.map(inCell).filter((own) => own.length > 0);
    return { pieces: pieces.map(pieceOf), top: row.top, bottom: row.bottom, height: row.bottom - row.top };
  });
}

/** A column counts only where every line in it does: two lines of text stay one cell. */
function columnOf(cell: GridCell, at: number, pieces: readonly Piece[]): Column {
  const own = pieces.filter((piece) => piece.left < cell.box[2] && piece.right > cell.box[0]);
  const kind =
    at === 0 && own.length > 0 && own.every((piece) => isSerial(piece.text))
      ? 'serial'
      : own.length > 1 && own.every((piece) => isCount(piece.text))
        ? 'count'
        : 'text';
  return { left: cell.box[0], right: cell.box[2], kind };
}

/** The heights at which a ruled row parts into several; none where it is one row, or its parts are in doubt. */
function partings(cells: readonly GridCell[], words: readonly PlacedWord[]): number[] {
  const rows = pieceRows(cells, words);
  const pieces = rows.flatMap((row) => row.pieces);
  const columns = cells.map((cell, at) => columnOf(cell, at, pieces));
  if (!columns.some((column, at) => at > 0 && column.kind === 'count')) return [];
  if (rows.filter(isAnchor).length < 2) return [];
  const body = bodyRows(rows, columns, []);
  if (body === null) return [];
  const bands = Array.from({ length: body.rows }, (_, row) => {
    const own = body.cells.filter((cell) => cell.row === row).flatMap((cell) => cell.pieces);
    return { top: Math.min(...own.map(middleY)), bottom: Math.max(...own.map(middleY)) };
  });
  const edges = bands.slice(1).map((band, at) => ((bands[at]?.bottom ?? 0) + band.top) / 2);
  return bands.every((band, at) => at === 0 || band.top > (bands[at - 1]?.bottom ?? 0)) ? edges : [];
}

function slices(cells: readonly GridCell[], row: number, edges: readonly number[]): GridCell[] {
  return cells.flatMap((cell) => {
    const ys = [cell.box[1], ...edges, cell.box[3]];
    return ys.slice(1).map(
      (bottom, at): GridCell => ({
        ...cell,
        row: row + at,
        box: [cell.box[0], ys[at] ?? cell.box[1], cell.box[2], bottom],
      }),
    );
  });
}

/**
 * Parts the rows of a grid that has rules between its columns but none between its rows: counts below one another
 * in one cell, with their labels beside them, are rows of their own.
 *
 * @param words those within the grid
 */
export function refineRows(grid: Grid, words: readonly PlacedWord[]): Grid {
  let added = 0;
  const cells: GridCell[] = [];
  for (let row = 0; row < grid.rows; row += 1) {
    const own = grid.cells.filter((cell) => cell.row === row);
    const whole = own.length === grid.columns && own.every((cell) => cell.rowSpan === 1);
    const [top, bottom] = [own[0]?.box[1] ?? 0, own[0]?.box[3] ?? 0];
    const inside = words.filter((word) => middleY(word) >= top && middleY(word) < bottom);
    const edges = whole && own.length > 1 ? partings(own, inside) : [];
    cells.push(...slices(own, row + added, edges));
    added += edges.length;
  }
  cells.sort((a, b) => a.row - b.row || a.column - b.column);
  return { ...grid, rows: grid.rows + added, cells };
}
