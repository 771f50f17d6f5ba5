/** What parts the fields of a line: Excel writes `;` on a Vietnamese computer, `,` on an English one. */
export const SEPARATORS = ['\t', ';', ','] as const;
export type Separator = (typeof SEPARATORS)[number];

/** A table as text; records of as many fields as they have. */
export interface Delimited {
  readonly separator: Separator;
  readonly records: readonly (readonly string[])[];
}

/** A table has at least so many records of two filled fields, and its records nearly all have as many fields. */
const LEAST_RECORDS = 3;
const SAME_SHARE = 0.8;
/** In sentences a blank follows nearly every comma, or it parts the digits of a number; a longer field is a sentence. */
const PROSE_SHARE = 0.5;
const LONG_FIELD = 300;
/** A field in quotation marks, as programs write them and people do not. */
const QUOTED = /(?:^|\t)"[^"\n]*(?:"(?:\t|$)|\n)/mu;
/** Excel says so in the first line of a file in which it does not go by the computer. */
export const SEPARATOR_HINT = /^sep=([\t;,])\n/;

/**
 * A text as the table that it is (CSV, RFC 4180; with `;` or tabs as well); null for every other text. Lists whose
 * lines end with ";" are no tables, nor are sentences with commas.
 *
 * @param text lines ended by `\n`
 */
export function delimitedOf(text: string): Delimited | null {
  const hint = SEPARATOR_HINT.exec(text);
  const body = text.slice(hint?.[0].length ?? 0);
  const hinted = SEPARATORS.find((separator) => separator === hint?.[1]);
  const tables = (hinted === undefined ? SEPARATORS : [hinted]).flatMap((separator) => {
    const records = recordsOf(body, separator);
    return records !== null && isTable(records, separator, body) ? [{ separator, records }] : [];
  });
  const fields = ({ records }: Delimited) => records.reduce((sum, record) => sum + record.length, 0);
  return tables.reduce<Delimited | null>(
    (best, table) => (best === null || fields(table) > fields(best) ? table : best),
    null,
  );
}

/** Whether a program wrote the text: it has fields in quotation marks, or its first line says what parts them. */
export function isWrittenByProgram(text: string): boolean {
  return SEPARATOR_HINT.test(text) || QUOTED.test(text);
}

/** The records with something in them; null where a quotation never ends. */
export function recordsOf(text: string, separator: Separator): string[][] | null {
  const { records, brokenLine } = linedRecordsOf(text, separator);
  return brokenLine === null ? records.map(({ values }) => values) : null;
}

/** A record and the line that it begins on, from 1. */
export interface LinedRecord {
  readonly line: number;
  readonly values: string[];
}

/** Records up to where a quotation never ends, or goes on behind its end; that line too, where there is one. */
export interface LinedRecords {
  readonly records: readonly LinedRecord[];
  readonly brokenLine: number | null;
}

/** The records with something in them, each with its line. */
export function linedRecordsOf(text: string, separator: Separator): LinedRecords {
  const field = new RegExp(
    `(?:"((?:[^"]|"")*)"|([^"\\n${separator}][^\\n${separator}]*)?)(${separator}|\\n|$)`,
    'y',
  );
  const records: LinedRecord[] = [];
  const keep = (record: LinedRecord) => {
    if (record.values.some((value) => value !== '')) records.push(record);
  };
  let line = 1;
  let current: LinedRecord = { line, values: [] };
  while (field.lastIndex < text.length) {
    const match = field.exec(text);
    if (match === null) return { records, brokenLine: line };
    const [whole, quoted, plain = '', end] = match;
    current.values.push((quoted?.replaceAll('""', '"') ?? plain).trim());
    line += countOf(whole, /\n/g);
    if (end !== '\n') continue;
    keep(current);
    current = { line, values: [] };
  }
  keep(current);
  return { records, brokenLine: null };
}

const countOf = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

const filled = (record: readonly string[]): number => record.filter((value) => value !== '').length;

function isTable(records: readonly (readonly string[])[], separator: Separator, text: string): boolean {
  const wide = records.filter((record) => filled(record) > 1);
  if (wide.length < LEAST_RECORDS || records.flat().some((value) => value.length > LONG_FIELD)) return false;
  const counts = new Map<number, number>();
  for (const { length } of records) counts.set(length, (counts.get(length) ?? 0) + 1);
  const most = [...counts.values()].reduce((max, count) => Math.max(max, count), 0);
  if (most < SAME_SHARE * records.length) return false;
  if (separator === '\t') return true;
  const marks = countOf(text, new RegExp(separator, 'g'));
  const prose = countOf(text, separator === ',' ? /, |\d,(?=\d+\s*(?:%|\n|$))/g : /; /g);
  return prose < PROSE_SHARE * marks;
}
