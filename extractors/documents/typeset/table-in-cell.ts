import type { RuledTable, TableCell } from './block.ts';

/** Cells of a row of a table in the order in which they are read. */
const rowOf = (table: RuledTable, row: number): TableCell[] =>
  table.cells.filter((cell) => cell.row === row).sort((a, b) => a.column - b.column);

const holdsDigit = (cell: TableCell): boolean => cell.paragraphs.some((text) => /\d/.test(text));

/**
 * Whether a table in a cell of another says by itself what its numbers count: it has a head without digits, and
 * numbers below. Such a one is read as a table; one without a head ("Nam | 31") only means something in its cell.
 */
export function hasHead(table: RuledTable): boolean {
  const head = rowOf(table, 0);
  return head.length > 1 && !head.some(holdsDigit) && table.cells.some(holdsDigit);
}

/**
 * The rows of a table as lines of the cell that it lies in.
 *
 * @example linesOfTable(nested) // ['Nam 31', 'Nữ 17']
 */
export function linesOfTable(table: RuledTable): string[] {
  return Array.from({ length: table.rows }, (_, row) =>
    rowOf(table, row)
      .map((cell) => cell.paragraphs.join(' '))
      .filter((text) => text !== '')
      .reduce(beside, ''),
  ).filter((line) => line !== '');
}

/** Two numbers side by side would be read as one: "5 700". */
function beside(before: string, next: string): string {
  if (before === '') return next;
  return /\d$/.test(before) && /^\d/.test(next) ? `${before}; ${next}` : `${before} ${next}`;
}
