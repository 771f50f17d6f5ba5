import { median } from '../layout/placed-word.ts';
import { GUTTER, isCount, isSerial, middleX, type Piece, type PieceRow } from './piece.ts';

/** A column of a table without rules: the width of its ink, and what its cells hold. */
export interface Column {
  readonly left: number;
  readonly right: number;
  readonly kind: 'serial' | 'text' | 'count';
}

interface Span {
  readonly left: number;
  readonly right: number;
}

/** Edges that differ by less than this many heights stand below each other. */
const ALIGNED = 0.3;
/** A column counts when this share of its cells does. */
const COUNTING = 0.7;
/** A label may stand over its neighbour column ("Tổng cộng") in at most this share of the rows. */
const SPANNING_ROWS = 0.34;

/** The places where ink stands in some row, left to right; ink nearer than `gap` runs together. */
function inkOf(pieces: readonly Span[], gap: number): Span[] {
  const merged: Span[] = [];
  for (const piece of [...pieces].sort((a, b) => a.left - b.left)) {
    const last = merged.at(-1);
    if (last === undefined || piece.left - last.right >= gap) merged.push(piece);
    else merged[merged.length - 1] = { left: last.left, right: Math.max(last.right, piece.right) };
  }
  return merged;
}

const within = (piece: Span, span: Span): boolean => piece.left < span.right && piece.right > span.left;

/** The numbers of the columns that a piece stands over. */
export function columnsUnder(piece: Span, columns: readonly Span[]): number[] {
  return columns.flatMap((column, at) => (within(piece, column) ? [at] : []));
}

/** Labels that stand over two columns hide the space between them; it shows again without those rows. */
function inkWithoutSpanning(rows: readonly PieceRow[], gap: number): Span[] {
  const all = rows.flatMap((row) => row.pieces);
  const ink = inkOf(all, gap);
  const labels = rows.flatMap((row) => row.pieces.slice(0, 1)).filter((piece) => !isCount(piece.text));
  const serials = rows.filter((row) => isSerial(row.pieces[0]?.text ?? ''));
  const spanning = labels.filter((label) => !isSerial(label.text));
  if (serials.length < 2 || spanning.length > SPANNING_ROWS * rows.length) return ink;
  const parted = inkOf(
    all.filter((piece) => !spanning.includes(piece)),
    gap,
  );
  return parted.length > ink.length ? parted : ink;
}

const spread = (values: readonly number[]): number => Math.max(...values) - Math.min(...values);

/** Whether pieces stand below each other by their right edges, their middles or their left edges. */
function areAligned(pieces: readonly Piece[], height: number): boolean {
  const edges = [pieces.map((piece) => piece.right), pieces.map(middleX), pieces.map((piece) => piece.left)];
  return edges.some((values) => spread(values) <= ALIGNED * height);
}

function kindOf(at: number, pieces: readonly Piece[], columns: number): Column['kind'] {
  if (at === 0 && columns > 2 && pieces.every((piece) => isSerial(piece.text))) return 'serial';
  const counts = pieces.filter((piece) => isCount(piece.text));
  return counts.length >= COUNTING * pieces.length ? 'count' : 'text';
}

/**
 * The columns that rows of a table stand in, left to right; null where they share no column of counts: the
 * ends, middles or beginnings of its numbers stand below each other, and a space runs down on its left.
 *
 * @param rows at least two, each with a count
 * @param loose pieces between those rows (wrapped labels) that take part in the columns
 */
export function alignColumns(rows: readonly PieceRow[], loose: readonly Piece[] = []): Column[] | null {
  const height = median(
    rows.map((row) => row.height),
    12,
  );
  const gap = GUTTER * height;
  const ink = inkOf([...inkWithoutSpanning(rows, gap), ...loose], gap);
  if (ink.length < 2) return null;
  const columns = ink.map((span, at): Column => {
    const inside = rows.flatMap((row) =>
      row.pieces.filter(
        (piece) => columnsUnder(piece, ink).includes(at) && columnsUnder(piece, ink).length === 1,
      ),
    );
    return { ...span, kind: kindOf(at, inside, ink.length) };
  });
  const counting = columns.filter((column, at) => {
    const counts = rows.flatMap((row) => row.pieces.filter((piece) => columnsUnder(piece, ink).includes(at)));
    return column.kind === 'count' && at > 0 && counts.length >= 2 && areAligned(counts, height);
  });
  const crooked = columns.filter(
    (column, at) => at > 0 && column.kind === 'count' && !counting.includes(column),
  );
  return counting.length > 0 && crooked.every((column) => countsIn(rows, column) < 2) ? columns : null;
}

const countsIn = (rows: readonly PieceRow[], column: Span): number =>
  rows.filter((row) => row.pieces.some((piece) => within(piece, column))).length;
