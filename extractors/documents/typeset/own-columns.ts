import type { SourceTable } from './table-shape.ts';

/** A column narrower than this share of its table is none that anyone sees. */
const SLIVER = 1 / 200;

/**
 * A table without columns as thin as a hair. They come about where the cells of two rows end a hair apart, as
 * conversions leave them; a cell over one of them would seem to span two columns, and a total to stand in both.
 *
 * @param widths of the columns in any unit; fewer than there are columns where the document does not say
 */
export function withoutSlivers(table: SourceTable, widths: readonly number[]): SourceTable {
  if (widths.length < table.columns) return table;
  const whole = widths.slice(0, table.columns).reduce((sum, width) => sum + width, 0);
  const isSliver = (column: number): boolean =>
    (widths[column] ?? whole) < SLIVER * whole && !holdsText(table, column);
  const before = [0];
  for (let column = 0; column < table.columns; column += 1)
    before.push((before[column] ?? 0) + (isSliver(column) ? 0 : 1));
  const placeOf = (edge: number): number => before[edge] ?? edge;
  const cells = table.cells.flatMap((cell) => {
    const column = placeOf(cell.column);
    const columnSpan = placeOf(cell.column + cell.columnSpan) - column;
    return columnSpan === 0 ? [] : [{ ...cell, column, columnSpan }];
  });
  return { ...table, columns: placeOf(table.columns), cells };
}

/** Whether a cell of this column alone has something in it. */
const holdsText = ({ cells }: SourceTable, column: number): boolean =>
  cells.some((cell) => cell.column === column && cell.columnSpan === 1 && cell.blocks.length > 0);
