import {
  type LinedRecord,
  linedRecordsOf,
  SEPARATOR_HINT,
  SEPARATORS,
  type Separator,
} from '../../../extractors/documents/text-file/delimited.ts';
import { foldText } from '../../../model/fold-text.ts';
import { reportWords } from '../knowledge.ts';
import { UnitListQuoteError } from './errors.ts';

export type Column = 'name' | 'groups' | 'parent';
type Columns = Readonly<Record<Column, number | null>>;

/** One line of a list as it stands there. */
export type Row = Readonly<Record<Column, string>> & {
  readonly line: number;
  /** Cells with something in them beyond the columns of the list, counted with those; 0 where there are none. */
  readonly tooMany: number;
};

/** The rows of a list and how many columns it has. */
export interface Rows {
  readonly rows: readonly Row[];
  readonly width: number;
}

/** The order of the columns where no head names them. */
const PLAIN: Columns = { name: 0, groups: 1, parent: 2 };
const PLAIN_WIDTH = 3;
/** A list may stand under its title, its office and the day. */
const HEAD_WITHIN = 12;

interface Head {
  readonly at: number;
  readonly columns: Columns;
  readonly width: number;
}

function columnsOf(values: readonly string[]): Columns | null {
  const at = (words: readonly string[]): number | null => {
    const found = values.findIndex((cell) => words.some((word) => foldText(word) === foldText(cell)));
    return found < 0 ? null : found;
  };
  const { name, groups, parent } = reportWords.columns;
  const columns = { name: at(name), groups: at(groups), parent: at(parent) };
  return columns.name === null ? null : columns;
}

/** The line that names the columns; a name of one column alone is a head where it stands first. */
function headOf(records: readonly LinedRecord[]): Head | null {
  for (const [at, { values }] of records.slice(0, HEAD_WITHIN).entries()) {
    const columns = columnsOf(values);
    if (columns !== null && (at === 0 || columns.groups !== null || columns.parent !== null))
      return { at, columns, width: values.length };
  }
  return null;
}

const filledWidth = ({ values }: LinedRecord) => values.findLastIndex((value) => value !== '') + 1;

/** A list without a head may still number its lines. */
function isNumbered(records: readonly LinedRecord[]): boolean {
  return records.every(({ values: [first = '', ...rest] }) => /^\d+\.?$/u.test(first) && rest.length > 0);
}

/** A comma may stand in a name, so that only records of one width are parted by it; a tab or `;` stands in none. */
function isParted(records: readonly LinedRecord[], separator: Separator): boolean {
  const width = records[0]?.values.length ?? 0;
  if (separator !== ',') return records.some(({ values }) => values.length > 1);
  return records.length > 1 && width > 1 && records.every(({ values }) => values.length === width);
}

/** The reading of a text whose head is known, else the one that is parted; else each line is a name. */
function readingOf(text: string): { records: readonly LinedRecord[]; head: Head | null } {
  const hint = SEPARATOR_HINT.exec(text);
  const body = hint === null ? text : `\n${text.slice(hint[0].length)}`;
  const hinted = SEPARATORS.filter((separator) => separator === hint?.[1]);
  const readings = (hinted.length > 0 ? hinted : SEPARATORS).map((separator) => {
    const { records, brokenLine } = linedRecordsOf(body, separator);
    return { separator, records, brokenLine, head: headOf(records) };
  });
  const widest = readings
    .filter(({ head }) => head !== null)
    .sort((left, right) => (right.head?.width ?? 0) - (left.head?.width ?? 0))[0];
  const chosen = widest ?? readings.find(({ records, separator }) => isParted(records, separator));
  const broken = (chosen ?? readings[0])?.brokenLine ?? null;
  if (broken !== null) throw new UnitListQuoteError({ line: broken });
  if (chosen !== undefined) return chosen;
  const lines = body.split('\n').map((line, at) => ({ line: at + 1, values: [line.trim()] }));
  return { records: lines.filter(({ values: [name] }) => name !== ''), head: null };
}

/** @throws UnitListQuoteError */
export function rowsOf(text: string): Rows {
  const { records, head } = readingOf(text);
  const lines = head === null ? records : records.slice(head.at + 1);
  const shift = head === null && isNumbered(lines) ? 1 : 0;
  const columns = head?.columns ?? PLAIN;
  const width = head?.width ?? PLAIN_WIDTH;
  const rows = lines.map((record) => {
    const cell = (column: Column) => {
      const at = columns[column];
      return (at === null ? '' : (record.values[at + shift] ?? '')).replace(/\s+/gu, ' ').trim();
    };
    const filled = filledWidth(record) - shift;
    return {
      line: record.line,
      name: cell('name'),
      groups: cell('groups'),
      parent: cell('parent'),
      tooMany: filled > width ? filled : 0,
    };
  });
  return { rows, width };
}
