import type { SourceTable } from './source-table.ts';

/** Wider tables are no work of a person: a page may claim as many columns as it likes. */
const MOST_COLUMNS = 200;

/**
 * A table without columns that no cell has to itself. They come about where the cells of two rows end a hair apart,
 * as conversions leave them, or where a form is drawn over a finer grid: a cell over one of them would span two
 * columns for nothing, and its number would seem to stand in both.
 */
export function withOwnColumns(table: SourceTable): SourceTable {
  if (table.columns > MOST_COLUMNS) return table;
  const owned = new Set(table.cells.filter((cell) => cell.columnSpan === 1).map((cell) => cell.column));
  let narrowed = table;
  // From the right, one at a time: a cell that loses a column may have the other one to itself.
  for (let column = table.columns - 1; column >= 0 && narrowed.columns > 1; column -= 1) {
    if (owned.has(column)) continue;
    narrowed = without(narrowed, column);
    for (const cell of narrowed.cells)
      if (cell.columnSpan === 1 && cell.column < column) owned.add(cell.column);
  }
  return narrowed;
}

function without(table: SourceTable, column: number): SourceTable {
  const placeOf = (edge: number): number => (edge > column ? edge - 1 : edge);
  const cells = table.cells.map((cell) => {
    const start = placeOf(cell.column);
    return { ...cell, column: start, columnSpan: placeOf(cell.column + cell.columnSpan) - start };
  });
  return { ...table, columns: table.columns - 1, cells };
}
