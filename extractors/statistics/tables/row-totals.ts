import type { Column } from './columns.ts';
import type { GridCell } from './grid.ts';
import type { Row } from './rows.ts';
import { disagrees, type Sum, sumOf } from './sums.ts';

const COUNTING = new Set(['count', 'total', 'part']);

/** No table has more totals; the bound keeps the work linear in its rows. */
const MOST_TOTALS = 100;

function cellsOf(rows: readonly Row[], column: Column): GridCell[] {
  const cells = rows
    .map(({ cells: row }) => row[column.at])
    .filter((cell) => cell !== null && cell !== undefined);
  return [...new Set(cells)];
}

/** The rows that a total row may add up, most likely first: those of its section, all above, the tops, all below. */
function candidates(rows: readonly Row[], children: Children, total: Row): Row[][] {
  const leaves = (from: number, to: number): Row[] =>
    rows.slice(from, to).filter((row) => !row.total && !isPart(row) && !hasChildren(children, row));
  const before = rows
    .slice(0, total.at)
    .findLastIndex((row) => row.total || (row.parent === null && hasChildren(children, row)));
  const top = rows.slice(0, total.at).filter((row) => !row.total && row.parent === null);
  const totals = rows.slice(0, total.at).filter((row) => row.total);
  const above = leaves(0, total.at);
  const sets = [above, leaves(before + 1, total.at), top, totals, leaves(total.at + 1, rows.length)];
  return sets.filter((set) => set.length > 0);
}

/** Picked out of the row that it stands below; rows by role that part no row are all there is. */
function isPart(row: Row): boolean {
  return row.finer && row.parent !== null;
}

type Children = ReadonlyMap<number, readonly Row[]>;

function hasChildren(children: Children, row: Row): boolean {
  return (children.get(row.at) ?? []).some((other) => !other.finer);
}

/** How a total row stands to the rows it adds up, column by column. */
export interface RowTotals {
  readonly wrong: readonly { readonly sum: Sum; readonly row: Row }[];
  /** Totals that are the sum of what stands above or below them. */
  readonly right: ReadonlySet<GridCell>;
}

/** Holds every total row against the rows that it may add up. */
export function rowTotalsOf(rows: readonly Row[], children: Children, columns: readonly Column[]): RowTotals {
  const wrong: { sum: Sum; row: Row }[] = [];
  const right = new Set<GridCell>();
  for (const row of rows.filter(({ total }) => total).slice(0, MOST_TOTALS)) {
    for (const column of columns.filter(({ kind }) => COUNTING.has(kind))) {
      const total = row.cells[column.at];
      if (total === null || total === undefined || total.content.kind !== 'counts') continue;
      const sums = candidates(rows, children, row).map((set) => ({ total, parts: cellsOf(set, column) }));
      const [first] = sums;
      if (first === undefined || sums.some(({ parts }) => sumOf(parts) === null)) continue;
      if (sums.every(disagrees)) wrong.push({ sum: first, row });
      else right.add(total);
    }
  }
  return { wrong, right };
}
