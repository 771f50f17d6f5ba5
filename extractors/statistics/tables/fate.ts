import type { Column } from './columns.ts';
import { amountIn, countsIn, distinctCells, type GridCell } from './grid.ts';
import type { Layout } from './layout.ts';
import type { Row } from './rows.ts';
import { disagrees, type Sum, sumOf } from './sums.ts';

/** What becomes of one count: a figure, perhaps a part of another, or a sum that is only held against its parts. */
export type Fate =
  | { readonly kind: 'figure'; readonly whole: GridCell | null }
  | { readonly kind: 'sum'; readonly sum: Sum };

const FIGURE: Fate = { kind: 'figure', whole: null };

function states(cell: GridCell | null | undefined): cell is GridCell {
  return cell?.content.kind === 'counts' || cell?.content.kind === 'nil';
}

/** Of a sum: nothing where its parts add up or contradict it, the whole where "Trong đó" names only some of it. */
function fateOfSum(sum: Sum, some: boolean): Fate {
  const parts = sumOf(sum.parts);
  const printed = amountIn(sum.total) ?? 0;
  if (some && parts !== null && parts < printed) return FIGURE;
  return { kind: 'sum', sum };
}

/** A column that no one knows what it counts may belong to a sum as well. */
function addsUp(total: GridCell, parts: readonly GridCell[], row: Row, { columns }: Layout): Sum {
  const sum = { total, parts };
  const unknown = columns.filter(({ kind }) => kind === 'other').map(({ at }) => row.cells[at]);
  const more = distinctCells(unknown).filter((cell) => countsIn(cell).length > 0);
  const withMore = { total, parts: [...parts, ...more] };
  return disagrees(sum) && !disagrees(withMore) ? withMore : sum;
}

/** The cells that add up to a total beside them; none where not one of them states anything. */
function partsInRow(row: Row, column: Column, { sums }: Layout): GridCell[] {
  const parts = (sums.partsOf.get(column.at) ?? []).map((at) => row.cells[at]);
  const cells = distinctCells(parts).filter((cell) => cell !== row.cells[column.at]);
  return cells.some(states) ? cells : [];
}

/** Rows below that part the same count, as ranks or recipients do: not those of an award of their own. */
function partingRows(row: Row, column: Column, { children }: Layout): Row[] {
  const award = row.own.award?.content.use;
  return (children.get(row.at) ?? []).filter((child) => {
    const own = child.own.award?.content.use;
    const other = award?.kind === 'award' && own?.kind === 'award' && award.award.id !== own.award.id;
    return !child.finer && !other && states(child.cells[column.at]);
  });
}

/** What becomes of the count in a row and column. */
export function fateOf(row: Row, column: Column, layout: Layout): Fate {
  const cell = row.cells[column.at];
  if (!states(cell)) return FIGURE;
  const beside = partsInRow(row, column, layout);
  const owned = [...layout.sums.ownerOf.values()].includes(column.at);
  if (beside.length > 0) return fateOfSum(addsUp(cell, beside, row, layout), owned && beside.length === 1);
  const below = partingRows(row, column, layout);
  const cells = below.map((child) => child.cells[column.at]).filter(states);
  if (cells.length > 0)
    return fateOfSum(
      { total: cell, parts: cells },
      below.some(({ including }) => including),
    );
  return { kind: 'figure', whole: wholeOf(row, column, layout) };
}

/** The cell of the count that this one is a part of: beside it for a finer column, above it for a finer row. */
function wholeOf(row: Row, column: Column, layout: Layout): GridCell | null {
  const { sums, rows } = layout;
  const left = sums.wholeOf.get(column.at) ?? sums.ownerOf.get(column.at);
  const beside = left === undefined ? null : row.cells[left];
  if (
    countsIn(beside).length > 0 &&
    (sums.wholeOf.has(column.at) || isKept(row, layout.columns[left ?? -1], layout))
  )
    return beside ?? null;
  const parent = row.parent === null ? undefined : rows[row.parent];
  const above = parent?.cells[column.at];
  if (parent === undefined || countsIn(above).length === 0) return null;
  return row.finer || isKept(parent, column, layout) ? (above ?? null) : null;
}

/** Whether a count that has parts is a figure all the same. */
function isKept(row: Row, column: Column | undefined, layout: Layout): boolean {
  return column !== undefined && fateOf(row, column, layout).kind === 'figure';
}
