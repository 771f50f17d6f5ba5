import type { Piece } from './piece.ts';

/** A cell of a table's head, with all its lines. */
export interface HeadCell {
  readonly row: number;
  readonly rowSpan: number;
  readonly column: number;
  readonly columnSpan: number;
  readonly pieces: readonly Piece[];
}

/** The head of a table as rows of cells. */
export interface Head {
  readonly rows: number;
  readonly cells: readonly HeadCell[];
}

/** Columns `first`–`last` that a piece of the head stands over. */
export interface Reach {
  readonly first: number;
  readonly last: number;
}

export interface PlacedPiece extends Reach {
  readonly piece: Piece;
}

/** Stacks pieces that stand over the same columns: lines of one cell. Null where two cells overlap. */
export function stackCells(pieces: readonly PlacedPiece[], columns: number): Head | null {
  const groups: { reach: Reach; pieces: Piece[] }[] = [];
  for (const { piece, first, last } of [...pieces].sort((a, b) => a.piece.top - b.piece.top)) {
    const over = groups.filter(({ reach }) => reach.first <= last && reach.last >= first);
    const same = over.at(-1);
    if (same !== undefined && same.reach.first === first && same.reach.last === last) same.pieces.push(piece);
    else if (over.every(({ reach }) => reach.first <= first && reach.last >= last))
      groups.push({ reach: { first, last }, pieces: [piece] });
    else return null;
  }
  const depthOf = (reach: Reach, at: number) =>
    groups.slice(0, at).filter((other) => other.reach.first <= reach.first && other.reach.last >= reach.last)
      .length;
  const placed = groups.map((group, at) => ({ ...group, depth: depthOf(group.reach, at) }));
  const rows = Math.max(0, ...placed.map(({ depth }) => depth + 1));
  const isLeaf = ({ reach, depth }: (typeof placed)[number]) =>
    !placed.some(
      (other) => other.depth > depth && other.reach.first >= reach.first && other.reach.last <= reach.last,
    );
  const cells = placed.map(
    (group): HeadCell => ({
      row: group.depth,
      rowSpan: isLeaf(group) ? rows - group.depth : 1,
      column: group.reach.first,
      columnSpan: group.reach.last - group.reach.first + 1,
      pieces: group.pieces,
    }),
  );
  const covered = new Set(
    cells.flatMap((cell) => Array.from({ length: cell.columnSpan }, (_, at) => cell.column + at)),
  );
  return covered.size === columns ? { rows, cells } : null;
}
