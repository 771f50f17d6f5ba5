import { alignColumns, type Column, columnsUnder } from './alignment.ts';
import { isCount, type PieceRow } from './piece.ts';
import { isAnchor, isSection } from './row-kind.ts';

/** Neighbouring rows of a page that stand in common columns; `first`–`last` index the page's rows. */
export interface TableBlock {
  readonly first: number;
  readonly last: number;
  readonly columns: readonly Column[];
}

/** Rows further apart than this many heights are no neighbours. */
const NEIGHBOURS = 2.6;
/** The columns of rows that all stand in them; null where one does not. */
function commonColumns(rows: readonly PieceRow[]): Column[] | null {
  const anchors = rows.filter(isAnchor);
  const loose = rows.filter((row) => !isAnchor(row) && !isSection(row)).flatMap((row) => row.pieces);
  const known = alignColumns(anchors);
  if (known === null || loose.some((piece) => columnsUnder(piece, known).length > 1)) return null;
  const columns = alignColumns(anchors, loose);
  if (columns === null || columns.length < known.length) return null;
  const [left, right] = [columns[0]?.left ?? 0, columns.at(-1)?.right ?? 0];
  const sections = rows.filter((row) => !isAnchor(row) && isSection(row)).flatMap((row) => row.pieces);
  if (sections.some((piece) => piece.left < left - 1 || piece.right > right)) return null;
  return anchors.every((row) => standsIn(row, columns)) ? columns : null;
}

/** Only the first text of a row may stand over several columns. */
const standsIn = (row: PieceRow, columns: readonly Column[]): boolean =>
  row.pieces.every((piece, at) => {
    const under = columnsUnder(piece, columns);
    return under.length === 1 || (at === 0 && !isCount(piece.text));
  });

/** Whether two rows stand close enough to belong together. */
export const areNeighbours = (upper: PieceRow, lower: PieceRow): boolean =>
  lower.top - upper.bottom < NEIGHBOURS * Math.min(upper.height, lower.height);

/** The longest block that begins with row `first`; null where it and the next count share no columns. */
export function growBlock(rows: readonly PieceRow[], first: number): TableBlock | null {
  let best: TableBlock | null = null;
  for (let last = first + 1; last < rows.length; last += 1) {
    const [before, row] = [rows[last - 1], rows[last]];
    if (before === undefined || row === undefined || !areNeighbours(before, row)) break;
    if (!isAnchor(row)) continue;
    const columns = commonColumns(rows.slice(first, last + 1));
    if (columns === null || (best !== null && columns.length < best.columns.length)) break;
    best = { first, last, columns };
  }
  return best;
}
