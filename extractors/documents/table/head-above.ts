import { layoutWords, plain } from '../layout/layout-words.ts';
import { type Column, columnsUnder } from './alignment.ts';
import { headCells } from './head-cells.ts';
import type { Head } from './head-stack.ts';
import { isCount, type Piece, type PieceRow } from './piece.ts';

/** Rows of a head, and the head from its body, are at most this many heights apart. */
const HEAD_SPACE = 1.6;
const MAX_HEAD_LINES = 9;
/** A head may be wider than the column below it by this many heights. */
const OVERHANG = 4;

const isUnit = (piece: Piece): boolean => {
  const text = plain(piece.text).replace(/^\(/u, '');
  return piece.text.includes(':') && layoutWords.table.units.some((unit) => text.startsWith(unit));
};
const isCaption = (piece: Piece): boolean => isUnit(piece) || /[:.;]$/u.test(piece.text);

/** Whether a row can be part of a head: within the table's width, no caption over all of it, no counts. */
function canHead({ pieces, height }: PieceRow, columns: readonly Column[]): boolean {
  const [left, right] = [columns[0]?.left ?? 0, columns.at(-1)?.right ?? 0];
  if (pieces.slice(1).some((piece) => isCount(piece.text)) || pieces.some(isCaption)) return false;
  return pieces.every(
    (piece) =>
      columnsUnder(piece, columns).length < columns.length &&
      piece.left > left - OVERHANG * height &&
      piece.right < right + OVERHANG * height,
  );
}

/** The head over a body that begins with row `first`: the highest rows that give every column its head. */
export function headAbove(
  rows: readonly PieceRow[],
  first: number,
  above: number,
  columns: readonly Column[],
): { readonly head: Head; readonly first: number } | null {
  let top = first;
  while (top > above && first - top < MAX_HEAD_LINES) {
    const [row, below] = [rows[top - 1], rows[top]];
    if (row === undefined || below === undefined || below.top - row.bottom > HEAD_SPACE * row.height) break;
    if (!canHead(row, columns)) break;
    top -= 1;
  }
  for (; top < first; top += 1) {
    const head = headCells(rows.slice(top, first), columns);
    if (head !== null) return { head, first: top };
  }
  return null;
}
