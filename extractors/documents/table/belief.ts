import { layoutWords, plain } from '../layout/layout-words.ts';
import { type Column, columnsUnder } from './alignment.ts';
import { areNeighbours } from './block.ts';
import type { Body } from './body-rows.ts';
import type { Head } from './head-stack.ts';
import { isCount, type Piece, type PieceRow } from './piece.ts';
import { isAnchor } from './row-kind.ts';

/** Without a head only so many rows with counts, in so many columns, make a table … */
const MIN_ROWS = 3;
const MIN_COLUMNS = 3;
/** … and so many where there is only a label and a count. */
const MIN_PAIRS = 4;

const textOf = (pieces: readonly Piece[]): string => pieces.map((piece) => piece.text).join(' ');

/** Numbers that rise from entry to entry beside their labels are page numbers. */
function looksLikeContents(body: Body, columns: readonly Column[], head: Head | null): boolean {
  if (head?.cells.some((cell) => layoutWords.table.contents.includes(plain(textOf(cell.pieces)))))
    return true;
  const counting = columns.flatMap((column, at) => (column.kind === 'count' ? [at] : []));
  if (head !== null || counting.length !== 1 || counting[0] !== columns.length - 1) return false;
  const counts = body.cells
    .filter((cell) => cell.column === counting[0])
    .map((cell) => Number(textOf(cell.pieces)));
  return counts.every((count, at) => at === 0 || count >= (counts[at - 1] ?? 0));
}

/** Labels with bullets or colons before their numbers are a list. */
function isList(body: Body): boolean {
  const labels = body.cells.filter((cell) => cell.column === 0).map((cell) => textOf(cell.pieces));
  return labels.filter((label) => /^[-–+•*]\s|[:;]$/u.test(label)).length > body.rows / 2;
}

/** Whether what was laid out as a table is one, and not text that happens to stand in columns. */
export function isBelievable(columns: readonly Column[], body: Body, head: Head | null): boolean {
  if (looksLikeContents(body, columns, head)) return false;
  if (columns.length < MIN_COLUMNS && isList(body)) return false;
  const counted = new Set(
    body.cells.filter((cell) => cell.column > 0 && isCount(textOf(cell.pieces))).map((cell) => cell.row),
  ).size;
  if (head !== null) return counted >= 2;
  return counted >= (columns.length < MIN_COLUMNS ? MIN_PAIRS : MIN_ROWS);
}

/** Lines of a label that may stand between the counts of one row and those of the next. */
const LABEL_LINES = 4;

/**
 * Whether rows beside a table have counts in its columns and were yet not read as part of it.
 *
 * @param rows of the page
 * @param step 1 to look below row `from` of the page, which is the table's last; -1 to look above its first
 */
export function isTorn(
  rows: readonly PieceRow[],
  from: number,
  step: 1 | -1,
  columns: readonly Column[],
): boolean {
  const counting = columns.filter((column) => column.kind === 'count');
  for (let at = from + step; Math.abs(at - from) <= LABEL_LINES; at += step) {
    const [near, row] = [rows[at - step], rows[at]];
    if (near === undefined || row === undefined) return false;
    if (!areNeighbours(step === 1 ? near : row, step === 1 ? row : near)) return false;
    const counts = isAnchor(row) ? row.pieces.slice(1).filter((piece) => isCount(piece.text)) : [];
    if (counts.some((piece) => columnsUnder(piece, counting).length > 0)) return true;
  }
  return false;
}
