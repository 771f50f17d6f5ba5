import type { Area, Sheet } from './sheet.ts';

/** A cell of the grid with the places it covers; spans are at least 1. */
export interface GridCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly text: string;
  readonly isNumber: boolean;
}

/** What a sheet shows, without hidden and empty rows and columns; `afterBlank` has the rows behind empty ones. */
export interface VisibleGrid {
  readonly rows: number;
  readonly columns: number;
  readonly cells: readonly GridCell[];
  readonly afterBlank: ReadonlySet<number>;
}

/** Rows and columns that hold something, none of which a person sees. */
export interface HiddenCount {
  readonly rows: number;
  readonly columns: number;
}

export function hiddenCount(sheet: Sheet): HiddenCount {
  const within = (hidden: ReadonlySet<number>, places: readonly number[]) =>
    new Set(places.filter((place) => hidden.has(place))).size;
  return {
    rows: within(
      sheet.hiddenRows,
      sheet.cells.map((cell) => cell.row),
    ),
    columns: within(
      sheet.hiddenColumns,
      sheet.cells.map((cell) => cell.column),
    ),
  };
}

/** Keeps of a sheet what is seen, and counts rows and columns anew. A merged area shows in the part that is seen. */
export function visibleGrid(sheet: Sheet): VisibleGrid {
  const areas = new Map(sheet.merges.map((area) => [`${area.row},${area.column}`, area]));
  const shown = sheet.cells.flatMap((cell) => {
    const area = seenPart(areas.get(`${cell.row},${cell.column}`) ?? single(cell.row, cell.column), sheet);
    return area === null ? [] : [{ cell, area }];
  });
  const rows = orderOf(shown.map(({ area }) => area.rows[0]));
  const columns = orderOf(shown.map(({ area }) => area.columns[0]));
  const cells = shown.map(({ cell, area }): GridCell => {
    const spanned = (order: ReadonlyMap<number, number>, places: readonly number[]) =>
      places.filter((place) => order.has(place)).length;
    return {
      row: rows.get(area.rows[0]) ?? 0,
      column: columns.get(area.columns[0]) ?? 0,
      rowSpan: spanned(rows, area.rows),
      columnSpan: spanned(columns, area.columns),
      text: cell.text,
      isNumber: cell.isNumber,
    };
  });
  return { rows: rows.size, columns: columns.size, cells, afterBlank: afterBlankOf([...rows.keys()], sheet) };
}

interface SeenPart {
  readonly rows: readonly [number, ...number[]];
  readonly columns: readonly [number, ...number[]];
}

const single = (row: number, column: number): Area => ({ row, column, lastRow: row, lastColumn: column });

function seenPart(area: Area, sheet: Sheet): SeenPart | null {
  const seen = (first: number, last: number, hidden: ReadonlySet<number>) =>
    Array.from({ length: last - first + 1 }, (_, index) => first + index).filter((at) => !hidden.has(at));
  const [row, ...otherRows] = seen(area.row, area.lastRow, sheet.hiddenRows);
  const [column, ...otherColumns] = seen(area.column, area.lastColumn, sheet.hiddenColumns);
  if (row === undefined || column === undefined) return null;
  return { rows: [row, ...otherRows], columns: [column, ...otherColumns] };
}

/** The places that hold something, in order, each with its number among them. */
function orderOf(places: readonly number[]): ReadonlyMap<number, number> {
  return new Map([...new Set(places)].sort((a, b) => a - b).map((place, index) => [place, index]));
}

function afterBlankOf(rows: readonly number[], { hiddenRows }: Sheet): Set<number> {
  const behind = [...rows.keys()].filter((index) => {
    for (let row = (rows[index - 1] ?? Number.POSITIVE_INFINITY) + 1; row < (rows[index] ?? 0); row += 1)
      if (!hiddenRows.has(row)) return true;
    return false;
  });
  return new Set(behind);
}
