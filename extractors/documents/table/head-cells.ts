import { type Column, columnsUnder } from './alignment.ts';
import { type Head, type PlacedPiece, type Reach, stackCells } from './head-stack.ts';
import { middleX, middleY, type Piece, type PieceRow } from './piece.ts';

/** The middle of a cell's lines may lie this many heights from that of its neighbour's lines. */
const LEVEL = 0.4;

const heightOf = (piece: Piece): number => piece.bottom - piece.top;
const bandOf = (pieces: readonly Piece[]) => ({
  top: Math.min(...pieces.map((piece) => piece.top)),
  bottom: Math.max(...pieces.map((piece) => piece.bottom)),
});

/** The columns under a piece; one between two columns stands over both. */
function reachOf(piece: Piece, columns: readonly Column[]): Reach {
  const under = columnsUnder(piece, columns);
  const [first, last] = [under[0], under.at(-1)];
  if (first !== undefined && last !== undefined) return { first, last };
  const right = columns.findIndex((column) => column.left >= piece.right);
  if (right < 0) return { first: columns.length - 1, last: columns.length - 1 };
  return { first: Math.max(0, right - 1), last: right };
}

/** Columns as wide as their own heads, read from the lowest line up: heads are wider than numbers. */
function widened(columns: readonly Column[], rows: readonly PieceRow[]): Column[] {
  let wide = [...columns];
  for (const row of [...rows].reverse()) {
    for (const piece of row.pieces) {
      const near = nearest(piece, wide);
      if (near === null || columnsUnder(piece, wide).length > 1) continue;
      const grown = wide.map((column, at) =>
        at === near
          ? { ...column, left: Math.min(column.left, piece.left), right: Math.max(column.right, piece.right) }
          : column,
      );
      if (grown.every((column, at) => column.right < (grown[at + 1]?.left ?? Number.POSITIVE_INFINITY)))
        wide = grown;
    }
  }
  return wide;
}

/** The column whose ink a piece's middle lies over or next to; null where it stands as near to another one. */
function nearest(piece: Piece, columns: readonly Column[]): number | null {
  const under = columnsUnder(piece, columns);
  if (under.length === 1) return under[0] ?? null;
  const distances = columns
    .map((column, at) => ({
      at,
      away: Math.max(0, column.left - piece.right, piece.left - column.right),
    }))
    .sort((a, b) => a.away - b.away);
  const [best, second] = distances;
  if (best === undefined || under.length > 1) return null;
  return second === undefined || second.away > 2 * best.away ? best.at : null;
}

/**
 * Whether a piece over one column heads its neighbours as well ("Trong đó" over the middle one of three): they
 * have nothing as high as it, and stand level with what is below it.
 */
function headsNeighbour(placed: PlacedPiece, neighbour: number, all: readonly PlacedPiece[]): boolean {
  const own = all.filter((one) => one.first === placed.first && one.piece.top > placed.piece.top);
  const beside = all.filter((one) => one.first <= neighbour && one.last >= neighbour);
  if (own.length === 0 || beside.length === 0) return false;
  if (beside.some((one) => one.piece.top < placed.piece.bottom)) return false;
  const [below, next] = [bandOf(own.map((one) => one.piece)), bandOf(beside.map((one) => one.piece))];
  return Math.abs(middleY(below) - middleY(next)) < LEVEL * heightOf(placed.piece);
}

/** Widens a spanning piece to the columns that it is centred over. */
function spanOf(placed: PlacedPiece, all: readonly PlacedPiece[], columns: readonly Column[]): Reach {
  const free = (at: number) => headsNeighbour(placed, at, all);
  let [from, to] = [placed.first, placed.last];
  while (from > 0 && free(from - 1)) from -= 1;
  while (to < columns.length - 1 && free(to + 1)) to += 1;
  if (from === to || (from === placed.first && to === placed.last)) return { first: from, last: to };
  const reaches: (Reach & { off: number })[] = [];
  for (let first = from; first <= placed.first; first += 1) {
    for (let last = placed.last; last <= to; last += 1) {
      const middle = ((columns[first]?.left ?? 0) + (columns[last]?.right ?? 0)) / 2;
      reaches.push({ first, last, off: Math.abs(middle - middleX(placed.piece)) });
    }
  }
  const best = reaches
    .filter((reach) => reach.last > reach.first)
    .sort((a, b) => a.off - b.off || b.last - b.first - (a.last - a.first))[0];
  return best ?? placed;
}

/** The head that stands over columns, with its spans; null where it leaves a column without a head. */
export function headCells(rows: readonly PieceRow[], columns: readonly Column[]): Head | null {
  if (rows.length === 0) return null;
  const wide = widened(columns, rows);
  const placed = rows.flatMap((row) =>
    row.pieces.map((piece): PlacedPiece => ({ piece, ...reachOf(piece, wide) })),
  );
  return stackCells(
    placed.map((one) => ({ piece: one.piece, ...spanOf(one, placed, wide) })),
    columns.length,
  );
}
