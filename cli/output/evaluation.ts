import { message } from '../../locales/message.ts';
import type { Never } from '../../pipeline/evaluate/case.ts';
import type { BadCase } from '../../pipeline/evaluate/case-file.ts';
import { type CaseOutcome, sharesOf, type Totals, totalsOf } from '../../pipeline/evaluate/evaluate.ts';
import { claimText } from '../../pipeline/evaluate/match.ts';
import { language } from '../say.ts';

/** What became of one file of cases. */
export interface EvaluatedFile {
  readonly file: string;
  readonly outcomes: readonly CaseOutcome[];
  readonly bad: readonly BadCase[];
}

/** One object a file, one line each. */
export function evaluationToJson({ file, outcomes, bad }: EvaluatedFile): string {
  const totals = totalsOf(outcomes);
  const cases = outcomes.map(({ id, isExact, right, missed, extra, forbidden }) => ({
    id,
    exact: isExact,
    right: right.length,
    missed,
    extra: extra.map(({ award, rank, recipient, count, status, period, confidence }) => ({
      ...{ award, rank, recipient, count, status, period, confidence },
    })),
    forbidden: forbidden.map(({ never, figure }) => ({ never, figure: claimText(figure) })),
  }));
  return `${JSON.stringify({ file, totals: { ...totals, ...sharesOf(totals), bad: bad.length }, bad, cases })}\n`;
}

/** The wrong cases and the bad ones of a file, a line each thing. */
export function evaluationToText({ file, outcomes, bad }: EvaluatedFile): string {
  const lines = [
    `■ ${file}`,
    ...bad.map(({ at, id, problem }) => word('eval-bad-case', { at, id: id ?? '?', problem })),
    ...outcomes.filter(({ isExact }) => !isExact).flatMap(caseLines),
  ];
  return `${lines.join('\n')}\n\n`;
}

function caseLines({ id, missed, extra, forbidden }: CaseOutcome): string[] {
  return [
    `✗ ${id}`,
    ...missed.map((wanted) => `    − ${claimText(wanted)}${periodText(wanted.period)}`),
    ...extra.map(
      (figure) =>
        `    + ${claimText(figure)}${periodText(figure.period?.label)} (${figure.confidence.toFixed(2)})`,
    ),
    ...forbidden.map(({ never, figure }) =>
      word('eval-forbidden', { never: neverText(never), figure: claimText(figure) }),
    ),
  ];
}

function periodText(period: unknown): string {
  if (period === undefined) return '';
  return ` [${typeof period === 'object' ? JSON.stringify(period) : period}]`;
}

function neverText(never: Never): string {
  return Object.values(never).map(String).join(' ');
}

/** The table of all files as Markdown, with a row of sums where there are several. */
export function evaluationTable(files: readonly EvaluatedFile[]): string {
  const rows = files.map(({ file, outcomes, bad }) => rowOf(file, totalsOf(outcomes), bad.length));
  if (files.length > 1) {
    const all = totalsOf(files.flatMap(({ outcomes }) => outcomes));
    rows.push(rowOf(word('eval-all'), all, files.flatMap(({ bad }) => bad).length));
  }
  const heads = word('eval-heads').split('|');
  return `${[heads, heads.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')}\n`;
}

function rowOf(name: string, totals: Totals, bad: number): string[] {
  const { precision, recall, f1 } = sharesOf(totals);
  return [
    name,
    `${totals.exact}/${totals.cases}`,
    String(totals.wanted),
    ...[precision, recall, f1].map((share) => (share === null ? '–' : share.toFixed(3))),
    ...[totals.wrongAndSure, totals.forbidden, bad].map(String),
  ];
}

function word(code: string, parameters: Readonly<Record<string, string | number>> = {}): string {
  return message(language(), `program.${code}`, parameters);
}
