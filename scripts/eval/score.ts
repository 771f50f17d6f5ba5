import type { Figure } from '../../model/figure.ts';
import { REVIEW_BELOW } from '../../model/figure.ts';
import type { TrueFigure } from './truth.ts';

/** How a reading compares with the truth, figure by figure; a figure is right only when all its fields are. */
export interface Score {
  readonly right: number;
  readonly missed: readonly string[];
  readonly wrong: readonly string[];
  /** Wrong ones that no reviewer would be asked about. */
  readonly wrongAndSure: readonly string[];
}

/** The fields that must agree, as one word. @param withPeriod false where the page that states it was not read */
function keyOf(figure: Figure | TrueFigure, withPeriod: boolean): string {
  const period = withPeriod && figure.period ? `${figure.period.from}..${figure.period.to}` : '';
  const rank = figure.rank === undefined ? '' : `-${figure.rank}`;
  return `${figure.award ?? '?'}${rank} ${figure.recipient} ${figure.count} ${figure.status} ${period}`.trim();
}

export function score(read: readonly Figure[], truth: readonly TrueFigure[], withPeriod: boolean): Score {
  const wanted = truth.map((figure) => ({ figure, key: keyOf(figure, withPeriod), found: false }));
  const wrong: Figure[] = [];
  for (const figure of read) {
    const match = wanted.find((candidate) => !candidate.found && candidate.key === keyOf(figure, withPeriod));
    if (match) match.found = true;
    else if (!isOptional(figure, truth)) wrong.push(figure);
  }
  const describe = (figure: Figure) => keyOf(figure, withPeriod);
  return {
    right: wanted.filter(({ found }) => found).length,
    missed: wanted.filter(({ found, figure }) => !found && !figure.optional).map(({ key }) => key),
    wrong: wrong.map(describe),
    wrongAndSure: wrong.filter((figure) => figure.confidence >= REVIEW_BELOW).map(describe),
  };
}

/** Another reading of a figure that the truth leaves open. */
function isOptional(figure: Figure, truth: readonly TrueFigure[]): boolean {
  return truth.some(
    ({ optional, count, recipient }) => optional && count === figure.count && recipient === figure.recipient,
  );
}
