import { counts, type Fields, isCount, tableOfFields } from './fields.ts';
import type { Finder } from './finder.ts';

/*
 * Tables aligned with blanks, as converters of PDF leave them. The rows that count say where the columns stand: no
 * letter of theirs lies between two columns. A head that lies over one column is its head; of heads that lie over
 * several or none only the order is kept.
 */

const LEAST_ROWS = 2;
/** Heads stand in so many lines at most, and a table in so many, which keeps the work linear. */
const MOST_HEADS = 6;
const MOST_LINES = 300;
const GAP = /\S+(?: \S+)*/gu;
const LONG_FIELD = 120;
/** A wrapped text goes on with a small letter. */
const GOES_ON = /^\p{Ll}/u;

interface Field {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}
interface Column {
  readonly from: number;
  readonly to: number;
}

/** What stands in a line between gaps of two blanks or more. */
function fieldsOf(line: string): Field[] {
  if (line.includes('\t')) return [];
  return [...line.trimEnd().matchAll(GAP)].map(({ 0: text, index }) => ({
    from: index,
    to: index + text.length,
    text,
  }));
}

function textsOf(fields: readonly Field[]): Fields {
  return fields.map(({ text }) => text);
}

function isBody(fields: readonly Field[]): boolean {
  return (
    fields.length > 1 &&
    counts(textsOf(fields)) &&
    fields.slice(1).every(({ text }) => text.length < LONG_FIELD)
  );
}

/** The columns of rows: what no gap of all rows parts. */
function columnsOf(rows: readonly (readonly Field[])[]): Column[] {
  const columns: { from: number; to: number }[] = [];
  const fields = rows.flat().sort((a, b) => a.from - b.from);
  for (const { from, to } of fields) {
    const last = columns.at(-1);
    if (last !== undefined && from < last.to + 1) last.to = Math.max(last.to, to);
    else columns.push({ from, to });
  }
  return columns;
}

/** The one column that a field lies over; null where it lies over several or none. */
function columnAt({ from, to }: Field, columns: readonly Column[]): number | null {
  const [first, ...more] = columns.flatMap((column, at) =>
    from < column.to && column.from < to ? [at] : [],
  );
  return first === undefined || more.length > 0 ? null : first;
}

/** A row with each field in its column; null where one has no column of its own. */
function placed(fields: readonly Field[], columns: readonly Column[]): string[] | null {
  const row = columns.map(() => '');
  for (const field of fields) {
    const at = columnAt(field, columns);
    if (at === null || row[at] !== '') return null;
    row[at] = field.text;
  }
  return row;
}

/** Rows with what was wrapped in them joined: a line that goes on with small letters, column by column. */
function unwrapped(rows: readonly Fields[]): Fields[] {
  const joined: Fields[] = [];
  for (const row of rows) {
    const before = joined.at(-1);
    const goesOn =
      before?.length === row.length &&
      row.every(
        (text, at) =>
          text === '' || (GOES_ON.test(text) && before[at] !== '') || (isCount(text) && before[at] === ''),
      );
    const words = row.some((text) => GOES_ON.test(text));
    if (before !== undefined && goesOn && words)
      joined[joined.length - 1] = before.map((text, at) => `${text} ${row[at] ?? ''}`.trim());
    else joined.push(row);
  }
  return joined;
}

function isLine(fields: readonly Field[], body: boolean): boolean {
  return fields.length > (body ? 0 : 1) && fields.every(({ text }) => text.length < LONG_FIELD);
}

/** Whether heads stand at a line, and soon below them a row that counts. */
function beginsTable(lines: readonly string[], at: number): boolean {
  if (!isLine(fieldsOf(lines[at] ?? ''), false)) return false;
  const first = lines.slice(at, at + MOST_HEADS + 1).findIndex((line) => isBody(fieldsOf(line)));
  return first > 0;
}

/** A table that blanks align: heads, and rows below them that count something. */
export const alignedAt: Finder = (lines, at) => {
  if (!beginsTable(lines, at)) return null;
  let to = at;
  while (to - at < MOST_LINES && isLine(fieldsOf(lines[to] ?? ''), to > at)) to += 1;
  const rows = lines.slice(at, to).map(fieldsOf);
  const [first, last] = [rows.findIndex(isBody), rows.findLastIndex(isBody)];
  const body = rows.filter(isBody);
  const columns = columnsOf(body);
  if (body.length < LEAST_ROWS || columns.length < 2) return null;
  if (rows.slice(first, last + 1).some((row) => placed(row, columns) === null)) return null;
  const table = rows.slice(0, last + 1).map((row) => placed(row, columns) ?? textsOf(row));
  return { to: at + last + 1, found: tableOfFields(unwrapped(table)) };
};
