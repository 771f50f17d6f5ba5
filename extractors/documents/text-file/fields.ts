import type { RuledTable, TableCell } from '../typeset/block.ts';

/** The fields of one printed row, from the left; an empty one holds nothing. */
export type Fields = readonly string[];

const COUNT = /^\(?\d+(?:[.,]\d{3})*(?:[.,]\d{1,2})?(?:\/\d+)?\)?\s?%?$/u;
const YEAR = /^(?:19|20)\d{2}$/u;

/** Whether a field is a count or share as tables print it. */
export function isCount(field: string): boolean {
  return COUNT.test(field);
}

/** Whether a row counts something behind its first field; years beside each other are heads. */
export function counts(fields: Fields): boolean {
  const numbers = fields.slice(1).filter(isCount);
  return numbers.length > 0 && !(numbers.length > 1 && numbers.every((number) => YEAR.test(number)));
}

function cellOf(row: number, column: number, text: string, columnSpan = 1): TableCell {
  return { row, column, rowSpan: 1, columnSpan, paragraphs: text === '' ? [] : [text] };
}

/**
 * Rows of fields as a table. Merged cells lost their spans in such rows: above the first count, and behind the last
 * field of a row, nothing says what an empty place belongs to, so that no cell stands there.
 */
export function tableOfFields(rows: readonly Fields[]): RuledTable {
  const first = rows.findIndex(counts);
  return {
    kind: 'table',
    rows: rows.length,
    columns: rows.reduce((most, { length }) => Math.max(most, length), 1),
    cells: rows.flatMap((fields, row) =>
      fields.flatMap((text, column) => (text === '' && row < first ? [] : [cellOf(row, column, text)])),
    ),
  };
}

/** A table of which only the rows above the first count lost the spans of their cells. */
export function withoutEmptyHeads(table: RuledTable): RuledTable {
  const spans = table.cells.some(({ rowSpan, columnSpan }) => rowSpan > 1 || columnSpan > 1);
  const textAt = new Map(
    table.cells.map(({ row, column, paragraphs }) => [`${row} ${column}`, paragraphs.join(' ')]),
  );
  const fieldsIn = (row: number): string[] =>
    Array.from({ length: table.columns }, (_, column) => textAt.get(`${row} ${column}`) ?? '');
  const first = Array.from({ length: table.rows }, (_, row) => fieldsIn(row)).findIndex(counts);
  const cells = table.cells.filter(({ row, paragraphs }) => row >= first || paragraphs.length > 0);
  return spans ? table : { ...table, cells };
}
