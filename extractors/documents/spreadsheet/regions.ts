import type { GridCell, VisibleGrid } from './visible-grid.ts';

/** A stretch of a sheet's rows: a table, or text that stands above, between or below tables. */
export interface Region {
  readonly kind: 'table' | 'text';
  readonly rows: readonly Row[];
}

interface Row {
  readonly cells: readonly GridCell[];
  readonly afterBlank: boolean;
}

/** Rows with this many cells are a table's; a letterhead, a title or a signature has one or two. */
const TABLE_CELLS = 3;
/** The head of the column of serial numbers with which nearly every form begins. */
const SERIAL_HEAD = /^(?:stt|tt|số\s*tt|số\s*thứ\s*tự)\.?$/iu;

const isWide = (row: Row, least: number) => row.cells.length >= least;
const holdsNumber = (row: Row) =>
  row.cells.some((cell) => cell.isNumber || /^\d[\d.,]*\s*%?$/.test(cell.text));

/**
 * Parts a sheet into tables and the text around them. A table begins with the first row of three or more cells
 * (two, one of them a number, in a sheet that has no wider one) and ends with the last row of that many or with a number; rows in
 * between belong to it. It also ends where a further head begins.
 */
export function regionsOf(grid: VisibleGrid): Region[] {
  const rows = rowsOf(grid);
  const least = Math.min(TABLE_CELLS, Math.max(...rows.map((row) => row.cells.length), 2));
  const regions: Region[] = [];
  for (const part of partsOf(rows, least)) {
    const first = firstRowOfTable(part, least);
    const last = first < 0 ? -1 : part.findLastIndex((row) => isWide(row, least) || holdsNumber(row));
    const push = (kind: Region['kind'], slice: readonly Row[]) => {
      if (slice.length > 0) regions.push({ kind, rows: slice });
    };
    push('text', first < 0 ? part : part.slice(0, first));
    if (first < 0) continue;
    push('table', part.slice(first, last + 1));
    push('text', part.slice(last + 1));
  }
  return regions;
}

/** A row of two cells may be a letterhead's: then the table begins with its first number, and the head above that. */
function firstRowOfTable(rows: readonly Row[], least: number): number {
  const first = rows.findIndex((row) => isWide(row, least) && (least === TABLE_CELLS || holdsNumber(row)));
  const above = rows[first - 1];
  const hasHead = least < TABLE_CELLS && above !== undefined && isWide(above, least);
  return hasHead ? first - 1 : first;
}

function rowsOf(grid: VisibleGrid): Row[] {
  const rows = Array.from({ length: grid.rows }, (_, row) => ({
    cells: [] as GridCell[],
    afterBlank: grid.afterBlank.has(row),
  }));
  for (const cell of grid.cells) rows[cell.row]?.cells.push(cell);
  return rows;
}

/** Rows up to the title of each further table. */
function partsOf(rows: readonly Row[], least: number): Row[][] {
  const parts: Row[][] = [[]];
  let open = false;
  rows.forEach((row, index) => {
    if (open && beginsTable(rows, index, least)) {
      const title = titleAbove(rows, index);
      const before = parts.at(-1) ?? [];
      parts.push(title === 0 ? [] : before.splice(-title));
    }
    if (isWide(row, least)) open = true;
    parts.at(-1)?.push(row);
  });
  return parts;
}

/** Whether a row is the head of a further table: it says so, or it stands under a title of its own. */
function beginsTable(rows: readonly Row[], index: number, least: number): boolean {
  const row = rows[index];
  if (row === undefined || !isWide(row, least) || holdsNumber(row)) return false;
  if (SERIAL_HEAD.test(row.cells[0]?.text ?? '')) return true;
  const title = titleAbove(rows, index);
  return title > 0 && rows[index - title]?.afterBlank === true;
}

/** How many rows right above are of one cell without a number, as titles are. */
function titleAbove(rows: readonly Row[], index: number): number {
  let count = 0;
  for (let at = index - 1; at >= 0; at -= 1) {
    const row = rows[at];
    if (row === undefined || row.cells.length !== 1 || holdsNumber(row)) break;
    count += 1;
    if (row.afterBlank) break;
  }
  return count;
}
