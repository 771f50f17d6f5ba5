import { Severity } from '../../../model/flag.ts';
import { markdown, shareText } from '../markdown.ts';
import { type Alarms, alarmsPerDocument, byRule, type Recall, recallOf } from './tally.ts';

/** Found of planted errors, a rule a row and a form of file a column. */
export function recallTable(rows: readonly Recall[]): string {
  const kinds = [...new Set(rows.map(({ kind }) => kind))];
  const rules = [...new Set(rows.map(({ rule }) => rule))];
  const cell = (some: readonly Recall[]) => {
    const planted = some.reduce((sum, row) => sum + row.planted, 0);
    return planted === 0 ? '–' : `${some.reduce((sum, row) => sum + row.found, 0)}/${planted}`;
  };
  const ofKind = (kind: string) => rows.filter((row) => row.kind === kind);
  return markdown(
    ['rule', ...kinds],
    [
      ...rules.map((rule) => [
        rule,
        ...kinds.map((kind) => cell(ofKind(kind).filter((row) => row.rule === rule))),
      ]),
      ['all', ...kinds.map((kind) => cell(ofKind(kind)))],
      ['recall', ...kinds.map((kind) => shareText(recallOf(ofKind(kind))))],
    ],
  );
}

/** Flags for each document that is right, by severity. */
export function alarmTable(rows: readonly Alarms[]): string {
  return markdown(
    ['source', 'documents', ...Severity.options.map((severity) => `${severity}s a document`)],
    rows.map((row) => [
      row.source,
      row.documents,
      ...Severity.options.map((severity) => shareText(alarmsPerDocument(row, severity))),
    ]),
  );
}

/** Which rules flagged what is right, how often, in which source. */
export function alarmsByRule(rows: readonly Alarms[]): string {
  const cells = rows.flatMap(({ source, flags }) =>
    [...byRule(flags)].map(([rule, count]) => [source, rule, count]),
  );
  return cells.length === 0 ? 'none\n' : markdown(['source', 'rule', 'flags'], cells);
}
