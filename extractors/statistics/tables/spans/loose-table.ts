import { bodyStartOf, isNumberedRow } from '../body-start.ts';
import { countsIn, distinctCells, type GridCell, type GridRow, gridOf } from '../grid.ts';
import { isSerial } from '../row-level.ts';
import type { PagedTable } from '../whole-table.ts';

/** What most cells of a column hold below the heads. */
export type ColumnContent = 'words' | 'counts' | 'nothing';

/** A table of a plain text, whose merged cells lost their spans. */
export interface LooseTable {
  readonly columns: number;
  /** The cells of each row of heads that are printed, each at its place in the row. */
  readonly heads: readonly GridRow[];
  /** The rows below, page by page; the row of column numbers first, where there is one. */
  readonly pieces: readonly (readonly GridRow[])[];
  readonly body: readonly GridRow[];
  readonly contents: readonly ColumnContent[];
  /** How many columns from the left name the rows: running numbers and words. */
  readonly leads: number;
}

/** How many places of a row are printed; behind them it was cut off, or cells to their left are wide. */
export function lengthOf(row: GridRow): number {
  return row.findLastIndex((cell) => cell !== null) + 1;
}

/** Whether a row counts something behind its first cell. */
export function hasCounts(row: GridRow): boolean {
  return row.slice(1).some((cell) => countsIn(cell).length > 0);
}

function contentOf(cells: readonly (GridCell | null | undefined)[]): ColumnContent {
  const filled = distinctCells(cells).filter(({ content }) => content.kind !== 'empty');
  const words = filled.filter(({ content }) => content.kind === 'text');
  if (filled.length === 0) return 'nothing';
  return words.length * 2 >= filled.length ? 'words' : 'counts';
}

function leadsOf(full: readonly GridRow[], contents: readonly ColumnContent[]): number {
  const serial = full.every(
    (row) => row[0] === null || row[0] === undefined || row[0].text === '' || isSerial(row[0]),
  );
  const first = contents.findIndex((content, at) => content !== 'words' && !(at === 0 && serial));
  return Math.max(1, first < 0 ? contents.length : first);
}

/** Whether rows lack cells that nothing reaches over: only a plain text leaves places out. */
function isLoose({ table, page }: PagedTable, heads: readonly GridRow[], body: readonly GridRow[]): boolean {
  if (page.source !== 'structure') return false;
  if (table.cells.some(({ rowSpan, columnSpan }) => rowSpan > 1 || columnSpan > 1)) return false;
  return heads.some((row) => row.includes(null)) || body.some((row) => row.includes(null) && hasCounts(row));
}

/** A table whose heads lost their spans, as it was printed on one or more pages; null for every other. */
export function looseTable([first, ...more]: readonly PagedTable[]): LooseTable | null {
  if (first === undefined) return null;
  const { rows, columns } = gridOf(first.table, first.page.number);
  const { headRows } = bodyStartOf({ rows, columns });
  const heads = rows.slice(0, headRows);
  const further = more.map(({ table, page }) => gridOf(table, page.number).rows);
  const pieces = [rows.slice(headRows), ...further];
  const body = pieces.flat();
  if (headRows === 0 || body.length === 0 || !isLoose(first, heads, body)) return null;
  const full = body.filter((row) => lengthOf(row) === columns && !isNumberedRow(row));
  const contents = Array.from({ length: columns }, (_, at) => contentOf(full.map((row) => row[at])));
  return { columns, heads, pieces, body, contents, leads: leadsOf(full, contents) };
}
