import { type ColumnSums, columnSumsOf } from './column-sums.ts';
import { type Column, columnsOf } from './columns.ts';
import { type CellCount, percentOf } from './content.ts';
import { amountIn, countsIn, distinctCells, type GridCell } from './grid.ts';
import { markColumns, marksOf } from './marks.ts';
import { figureAt, type Place, type TableScope } from './place.ts';
import { type RowTotals, rowTotalsOf } from './row-totals.ts';
import { type Row, rowsOf } from './rows.ts';
import { disagrees, type Sum, sumOf } from './sums.ts';
import { type Contradiction, type TableDraft, type TableReading, withDoubts } from './table-reading.ts';
import type { WholeTable } from './whole-table.ts';

/** A table's rows and columns and how they hang together. */
interface Layout {
  readonly columns: readonly Column[];
  readonly sums: ColumnSums;
  readonly rows: readonly Row[];
  readonly totals: RowTotals;
}

/** What becomes of one count: a figure, perhaps a part of another, or a sum that is only held against its parts. */
type Fate =
  | { readonly kind: 'figure'; readonly whole: GridCell | null }
  | { readonly kind: 'sum'; readonly sum: Sum | null };

const FIGURE: Fate = { kind: 'figure', whole: null };

function layoutOf(table: WholeTable): Layout {
  const columns = columnsOf(table);
  const awardsAbove = columns.some(({ head, kind }) => head.award !== null && kind !== 'label');
  const rows = rowsOf(table.body, columns, awardsAbove);
  return { columns, sums: columnSumsOf(columns), rows, totals: rowTotalsOf(rows, columns) };
}

function states(cell: GridCell | null | undefined): cell is GridCell {
  return cell?.content.kind === 'counts' || cell?.content.kind === 'nil';
}

/** Of a sum: nothing where its parts add up or contradict it, the whole where "Trong đó" names only some of it. */
function fateOfSum(total: GridCell, parts: readonly GridCell[], some: boolean): Fate {
  const sum = sumOf(parts);
  const printed = amountIn(total) ?? 0;
  if (some && sum !== null && sum < printed) return FIGURE;
  return { kind: 'sum', sum: { total, parts } };
}

/** The cells that add up to a total beside them; none where not one of them states anything. */
function partsInRow(row: Row, column: Column, { sums }: Layout): GridCell[] {
  const parts = (sums.partsOf.get(column.at) ?? []).map((at) => row.cells[at]);
  const cells = distinctCells(parts).filter((cell) => cell !== row.cells[column.at]);
  return cells.some(states) ? cells : [];
}

/** Rows below that part the same count, as ranks or recipients do: not those of an award of their own. */
function childrenOf(row: Row, column: Column, { rows }: Layout): Row[] {
  const award = row.own.award?.content.use;
  return rows.filter((child) => {
    const own = child.own.award?.content.use;
    const other = award?.kind === 'award' && own?.kind === 'award' && award.award.id !== own.award.id;
    return child.parent === row.at && !child.finer && !other && states(child.cells[column.at]);
  });
}

function fateOf(row: Row, column: Column, layout: Layout): Fate {
  const cell = row.cells[column.at];
  if (!states(cell)) return FIGURE;
  const beside = partsInRow(row, column, layout);
  const owned = [...layout.sums.ownerOf.values()].includes(column.at);
  if (beside.length > 0) return fateOfSum(cell, beside, owned && beside.length === 1);
  const below = childrenOf(row, column, layout);
  const cells = below.map((child) => child.cells[column.at]).filter(states);
  if (cells.length > 0)
    return fateOfSum(
      cell,
      cells,
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

function percentBeside(row: Row, column: Column, columns: readonly Column[]): number | null {
  const own = row.cells[column.at]?.content;
  if (own?.kind === 'counts' && own.percent !== undefined) return own.percent;
  const next = columns[column.at + 1];
  return next?.kind === 'share' ? percentOf(row.cells[next.at]?.text ?? '') : null;
}

/** The cells in which figures may stand, each once: a cell that reaches over several rows is read in the first. */
function* places(
  layout: Layout,
): Generator<{ row: Row; column: Column; cell: GridCell; counts: readonly CellCount[] }> {
  const marked = markColumns(layout.columns, layout.rows);
  const seen = new Set<GridCell>();
  for (const row of layout.rows.filter(({ total, counts }) => !total && counts)) {
    for (const column of layout.columns) {
      const cell = row.cells[column.at];
      const counting = ['count', 'total', 'part'].includes(column.kind) && !layout.sums.aside.has(column.at);
      if (!counting || marked.includes(column) || cell === null || cell === undefined || seen.has(cell))
        continue;
      seen.add(cell);
      if (cell.cell.columnSpan === 1) yield { row, column, cell, counts: countsIn(cell) };
    }
  }
}

/** The title names the award of a table that names none itself; beside "Đạt GĐVH", "Tổng số hộ" is of none. */
function scopeWithin({ columns, rows }: Layout, scope: TableScope): TableScope {
  const own = [...columns.map(({ head }) => head), ...rows.map((row) => row.own)];
  return own.some(({ award }) => award !== null)
    ? { ...scope, caption: { ...scope.caption, award: null } }
    : scope;
}

/** Reads a table whose rows and columns name awards; one that counts other things gives nothing. */
export function readAwardTable(table: WholeTable, around: TableScope): TableReading {
  const layout = layoutOf(table);
  const { columns, sums, rows } = layout;
  const scope = scopeWithin(layout, around);
  const drafts: TableDraft[] = [];
  const contradicted: Contradiction[] = [];
  for (const { row, column, cell, counts } of places(layout)) {
    const fate = fateOf(row, column, layout);
    const owner = columns[sums.ownerOf.get(column.at) ?? -1]?.head ?? null;
    const place: Place = { row, column, owner, scope };
    const label = `${row.own.text || row.unit || ''} ${column.head.text}`.trim();
    if (fate.kind === 'sum') {
      if (fate.sum !== null && disagrees(fate.sum)) contradicted.push({ sum: fate.sum, label });
      continue;
    }
    for (const count of counts) {
      const figure = figureAt(place, count, cell, percentBeside(row, column, columns));
      if (figure !== null) drafts.push({ figure, cell, whole: fate.whole });
    }
  }
  drafts.push(...marksOf(columns, rows, layout.totals.right, scope));
  for (const { sum, row } of layout.totals.wrong) contradicted.push({ sum, label: row.own.text });
  return withDoubts(drafts, contradicted);
}
