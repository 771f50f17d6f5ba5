import { type Stringifier, stringify } from 'csv-stringify';
import { awardName } from '../extractors/statistics/awards.ts';
import { type Language, message } from '../locales/message.ts';
import { quoteOf } from '../model/quote.ts';
import type { ExportedFigure } from '../store/export.ts';

type Column = readonly [key: string, value: (row: ExportedFigure, words: Words) => string | number];
type Words = (key: string) => string;

/** `?? ''` where the document or the people say nothing: an empty cell, never an invented word. */
const COLUMNS: readonly Column[] = [
  ['file', (row) => row.file],
  ['unit', (row) => row.figure.unit ?? ''],
  ['from', (row) => row.figure.period?.from ?? ''],
  ['to', (row) => row.figure.period?.to ?? ''],
  ['award', (row) => row.figure.award ?? ''],
  ['name', (row) => (row.figure.award ? awardName(row.figure.award) : '')],
  ['rank', (row) => row.figure.rank ?? ''],
  ['recipient', (row, words) => words(`recipient-${row.figure.recipient}`)],
  ['role', (row, words) => (row.figure.role ? words(`role-${row.figure.role}`) : '')],
  ['sex', (row, words) => (row.figure.sex ? words(`sex-${row.figure.sex}`) : '')],
  ['count', (row) => row.figure.count],
  ['status', (row, words) => words(`figure-${row.figure.status}`)],
  ['decided_on', (row) => row.figure.decidedOn ?? ''],
  ['occasion', (row, words) => (row.figure.occasion ? words(`occasion-${row.figure.occasion}`) : '')],
  ['authority', (row) => row.figure.authority ?? ''],
  ['page', (row) => row.figure.evidence[0]?.page ?? ''],
  ['quote', (row) => quoteOf(row.figure.evidence)],
  ['confidence', (row) => row.figure.confidence],
  ['settled', (row, words) => words(`settled-${row.state}`)],
  ['reviewer', (row) => row.settled?.reviewer ?? ''],
  ['at', (row) => row.settled?.madeAt ?? ''],
  ['id', (row) => row.figure.id],
  ['part_of', (row) => row.figure.partOf ?? ''],
  ['same_as', (row) => row.figure.sameAs ?? ''],
  ['adds', (row, words) => words(row.isAddable ? 'yes' : 'no')],
  ['version', versionWords],
];

/** Whether the row's document counts among its versions: empty where it is the only one. */
function versionWords({ version }: ExportedFigure, words: Words): string {
  return version === null ? '' : `${words(`version-${version.state}`)} ${version.name}`;
}

/**
 * The figures as CSV that Excel opens as it is: UTF-8 with a byte order mark, CRLF, and text that would be taken
 * for a formula (a file named `=cmd…`) quoted.
 */
export function figuresCsv(figures: AsyncIterable<ExportedFigure>, language: Language): Stringifier {
  const words: Words = (key) => message(language, `program.${key}`);
  const csv = stringify({
    bom: true,
    header: true,
    columns: COLUMNS.map(([key]) => ({ key, header: words(`export-${key}`) })),
    escape_formulas: true,
    record_delimiter: 'windows',
    cast: { number: String },
  });
  write(figures, csv, words).catch((error) => csv.destroy(error));
  return csv;
}

/** Waits for the reader whenever the buffer is full, so that a slow download holds no figures in memory. */
async function write(figures: AsyncIterable<ExportedFigure>, csv: Stringifier, words: Words): Promise<void> {
  for await (const figure of figures) {
    if (csv.destroyed) return;
    const row = COLUMNS.map(([, value]) => value(figure, words));
    if (!csv.write(row)) await drained(csv);
  }
  csv.end();
}

function drained(csv: Stringifier): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      csv.off('drain', done).off('close', done);
      resolve();
    };
    csv.on('drain', done).on('close', done);
  });
}
