import { distinctCells, type GridCell, type GridRow } from '../grid.ts';
import { isSerial } from '../row-level.ts';
import { tableWords } from '../table-words.ts';
import { hasCounts, type LooseTable, lengthOf } from './loose-table.ts';

/** A row below the heads with its cells in their columns; `lost` where its counts could not be placed. */
export interface PlacedRow {
  readonly cells: readonly {
    readonly cell: GridCell;
    readonly column: number;
    readonly columnSpan: number;
  }[];
  readonly lost: boolean;
}

function asPrinted(row: GridRow): PlacedRow['cells'] {
  return row.flatMap((cell, column) => (cell === null ? [] : [{ cell, column, columnSpan: 1 }]));
}

/** Whether the ends of rows were cut off where they are empty: rows keep empty places within, and none at the end. */
function cutsEnds({ body, columns }: LooseTable): boolean {
  const full = body.filter((row) => lengthOf(row) === columns);
  return (
    full.every((row) => row.at(-1)?.text !== '') &&
    body.some((row) => row.slice(0, -1).some((cell) => cell?.text === ''))
  );
}

/** The name of a total, or of a section beside running numbers, reaches over the columns that name the rows. */
function reachesOver({ leads, body }: LooseTable, row: GridRow, missing: number): boolean {
  const [first] = row;
  if (first === null || first === undefined || first.text === '' || missing >= leads || isSerial(first))
    return false;
  const numbered = body.some(
    (other) => other !== row && other[0] !== null && other[0] !== undefined && isSerial(other[0]),
  );
  return tableWords.isTotal(first.key) || numbered;
}

/**
 * The cells of a row in their columns. A row with fewer fields than the table has columns either has a wide name, or
 * lost its end where nothing stood; where neither can be told its counts are left out.
 */
export function placeRow(table: LooseTable, row: GridRow): PlacedRow {
  const missing = table.columns - lengthOf(row);
  if (missing === 0 || !hasCounts(row)) return { cells: asPrinted(row), lost: false };
  if (reachesOver(table, row, missing)) {
    const cells = asPrinted(row).map(({ cell, column }) =>
      column === 0
        ? { cell, column, columnSpan: missing + 1 }
        : { cell, column: column + missing, columnSpan: 1 },
    );
    return { cells, lost: false };
  }
  if (cutsEnds(table)) return { cells: asPrinted(row), lost: false };
  return {
    cells: asPrinted(row).filter(({ column }) => column < table.leads),
    lost: distinctCells(row).length > 0,
  };
}
