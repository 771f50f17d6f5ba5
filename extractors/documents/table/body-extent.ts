import { type Column, columnsUnder } from './alignment.ts';
import type { TableBlock } from './block.ts';
import { middleY, type Piece, type PieceRow } from './piece.ts';
import { isNumberedRow, isSection } from './row-kind.ts';
import { goesOn, STARTS_SMALL, settingOf } from './wrapping.ts';

/** A section row stands at most this many heights above the first row with a count. */
const SECTION_SPACE = 1.6;

const pieceIn = (row: PieceRow | undefined, column: number, columns: readonly Column[]): Piece | undefined =>
  row?.pieces.find((piece) => columnsUnder(piece, columns)[0] === column);

/** Rules this many heights away do not belong to a row. */
const FAR = 6;

/** The last row of the page that belongs to the body: lines of the last cells may stand below their count. */
export function lastBodyRow(
  rows: readonly PieceRow[],
  { first, last, columns }: TableBlock,
  rules: readonly number[],
): number {
  const own = rows[last];
  const rule = rules.find(
    (y) => own !== undefined && y > own.bottom - 1 && y - own.bottom < FAR * own.height,
  );
  if (rule !== undefined) return rows.findLastIndex((row) => middleY(row) < rule);
  let end = last;
  for (let at = last + 1; at < rows.length; at += 1) {
    const goes = rows[at]?.pieces.every((piece) => {
      const [column, ...others] = columnsUnder(piece, columns);
      if (column === undefined || others.length > 0) return false;
      const above = rows.slice(first, at).flatMap((row) => pieceIn(row, column, columns) ?? []);
      const before = above.at(-1);
      return before !== undefined && goesOn(before, piece, settingOf(above));
    });
    if (goes !== true) break;
    end = at;
  }
  return end;
}

/** The first row of the page that belongs to the body: the first label may begin above its count. */
export function firstBodyRow(
  rows: readonly PieceRow[],
  { first, columns }: TableBlock,
  above: number,
  rules: readonly number[],
): number {
  const own = rows[first];
  const rule = rules.findLast((y) => own !== undefined && y < own.top + 1 && own.top - y < FAR * own.height);
  if (rule !== undefined)
    return Math.max(
      above,
      rows.findIndex((row) => middleY(row) > rule),
    );
  const label = columns.findIndex((column) => column.kind === 'text');
  let begin = first;
  let open = pieceIn(rows[first], label, columns);
  while (begin > above && (open === undefined || STARTS_SMALL.test(open.text))) {
    const [row, below] = [rows[begin - 1], rows[begin]];
    const piece = pieceIn(row, label, columns);
    if (row === undefined || below === undefined || piece === undefined || row.pieces.length > 1) break;
    if (columnsUnder(piece, columns).length > 1 || below.top - row.bottom > row.height) break;
    open = piece;
    begin -= 1;
  }
  return begin;
}

/** The body with the section rows that stand between it and its head. */
export function firstSectionRow(
  rows: readonly PieceRow[],
  first: number,
  columns: readonly Column[],
  above: number,
): number {
  let begin = first;
  while (begin > above) {
    const [row, below] = [rows[begin - 1], rows[begin]];
    if (row === undefined || below === undefined || below.top - row.bottom > SECTION_SPACE * row.height)
      break;
    if (!isNumberedRow(row, columns) && !isSection(row)) break;
    begin -= 1;
  }
  return begin;
}
