import { stringify } from 'csv-stringify/sync';
import type { Figure } from '../../model/figure.ts';
import type { FileReading } from '../../pipeline/read-file.ts';

const COLUMNS = [
  'file',
  'unit',
  'award',
  'rank',
  'recipient',
  'role',
  'sex',
  'count',
  'status',
  'occasion',
  'from',
  'to',
  'period',
  'decided_on',
  'authority',
  'page',
  'text',
  'confidence',
  'id',
  'part_of',
  'same_as',
] as const;

/** The head of the CSV, with the mark that makes Excel take it for UTF-8. */
export function csvHead(): string {
  return `\ufeff${stringify([[...COLUMNS]])}`;
}

/** One row a figure. */
export function toCsv({ result }: FileReading): string {
  return stringify(
    result.figures.map((figure) => [result.file, ...cellsOf(figure)]),
    { escape_formulas: true },
  );
}

function cellsOf(figure: Figure): (string | number)[] {
  const [place] = figure.evidence;
  return [
    figure.unit ?? '',
    figure.award ?? '',
    figure.rank ?? '',
    figure.recipient,
    figure.role ?? '',
    figure.sex ?? '',
    figure.count,
    figure.status,
    figure.occasion ?? '',
    figure.period?.from ?? '',
    figure.period?.to ?? '',
    figure.period?.label ?? '',
    figure.decidedOn ?? '',
    figure.authority ?? '',
    place?.page ?? '',
    figure.evidence.map((evidence) => evidence.text).join(' '),
    figure.confidence,
    figure.id,
    figure.partOf ?? '',
    figure.sameAs ?? '',
  ];
}
