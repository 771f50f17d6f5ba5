import { sharesOf } from '../../../pipeline/evaluate/evaluate.ts';
import { markdown, shareText } from '../markdown.ts';
import { isSure, type Judgement } from '../score.ts';
import type { Bin } from './calibration.ts';

/** The sums over the documents of one source. */
export interface Row {
  readonly source: string;
  readonly documents: number;
  /** Documents whose figures are all right and no other came out. */
  readonly exact: number;
  readonly right: number;
  readonly missed: number;
  readonly wrong: number;
  readonly wrongAndSure: number;
}

/** Adds up judgements, one a document. */
export function rowOf(source: string, judgements: readonly Judgement[]): Row {
  const sum = (part: (judgement: Judgement) => number) =>
    judgements.reduce((total, judgement) => total + part(judgement), 0);
  return {
    source,
    documents: judgements.length,
    exact: sum(({ missed, wrong }) => Number(missed.length + wrong.length === 0)),
    right: sum(({ right }) => right.length),
    missed: sum(({ missed }) => missed.length),
    wrong: sum(({ wrong }) => wrong.length),
    wrongAndSure: sum(({ wrong }) => wrong.filter(isSure).length),
  };
}

/** Rows as a Markdown table. @param what the rows count: documents, cases */
export function rowsToMarkdown(rows: readonly Row[], what = 'documents'): string {
  const heads = [
    'source',
    what,
    'exact',
    'figures',
    'precision',
    'recall',
    'wrong above the review threshold',
  ];
  const cells = rows.map(({ source, documents, exact, right, missed, wrong, wrongAndSure }) => {
    const shares = sharesOf({ wanted: right + missed, read: right + wrong, right });
    const { precision, recall } = shares;
    return [source, documents, exact, right + missed, shareText(precision), shareText(recall), wrongAndSure];
  });
  return markdown(heads, cells);
}

/** The calibration of groups of sources side by side as a Markdown table. */
export function calibrationToMarkdown(groups: Readonly<Record<string, readonly Bin[]>>): string {
  const names = Object.keys(groups);
  const heads = ['stated', ...names.flatMap((name) => [`${name}: figures`, 'mean stated', 'right'])];
  const bins = Object.values(groups);
  const cells = (bins[0] ?? []).map(({ label }, index) => [
    label,
    ...bins.flatMap((group) => {
      const bin = group[index];
      return [bin?.figures ?? 0, shareText(bin?.stated ?? null), shareText(bin?.right ?? null)];
    }),
  ]);
  return markdown(heads, cells);
}
