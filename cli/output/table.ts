import type { DocumentHead } from '../../model/document.ts';
import type { Figure } from '../../model/figure.ts';
import type { Flag } from '../../model/flag.ts';
import type { Issue } from '../../model/issue.ts';
import { printedDay } from '../../model/printed-day.ts';
import type { FileReading } from '../../pipeline/read-file.ts';
import { campaignLines } from './campaign.ts';
import { word } from './word.ts';

/** What one file said, for a person at the terminal. */
export function toTable({ result }: FileReading): string {
  const { document } = result;
  const lines = [
    `■ ${result.file}`,
    ...(document?.title ? [`  ${document.title}`] : []),
    ...(document === null ? [] : headLines(document)),
    ...campaignLines(result.campaign),
    ...figureLines(result.figures),
    ...result.flags.map(flagLine),
    ...result.issues.map(issueLine),
    word('read-total', {
      figures: result.figures.length,
      pages: result.pages.length,
      status: word(`status-${result.status}`),
    }),
  ];
  return `${lines.join('\n')}\n\n`;
}

/** Who wrote it, its number and day, and how much it cites. */
function headLines({ unit, number, issuedOn, signer, citations, movements }: DocumentHead): string[] {
  const day = issuedOn == null ? null : printedDay(issuedOn);
  const about = [number, day, signer?.name].filter((part) => part != null && part !== '');
  const counts = { citations: citations.length, movements: movements.length };
  return [
    ...(unit === null ? [] : [`  ${unit}`]),
    ...(about.length === 0 ? [] : [`  ${about.join(' · ')}`]),
    ...(counts.citations + counts.movements === 0 ? [] : [word('read-cites', counts)]),
  ];
}

function figureLines(figures: readonly Figure[]): string[] {
  if (figures.length === 0) return [];
  const rows = figures.map((figure) => [
    figure.period?.label ?? '',
    `${figure.award ?? '?'}${figure.rank ? ` ${'I'.repeat(figure.rank)}` : ''}`,
    String(figure.count),
    word(`recipient-${figure.recipient}`),
    word(`figure-${figure.status}`),
    `${Math.round(figure.confidence * 100)}%`,
    `tr. ${figure.evidence[0]?.page ?? ''}`,
    figure.evidence.map((evidence) => evidence.text).join(' '),
  ]);
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => [...(row[column] ?? '')].length)),
  );
  return rows.map((row) =>
    `  ${row.map((cell, column) => pad(cell, widths[column] ?? 0)).join('  ')}`.trimEnd(),
  );
}

function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - [...text].length));
}

const MARKS = { error: '✖', warning: '▲', info: 'ℹ' } as const;

function flagLine(flag: Flag): string {
  return `  ${MARKS[flag.severity]} ${flag.message}`;
}

function issueLine(issue: Issue): string {
  return `  ${MARKS[issue.severity]} ${issue.message}`;
}
