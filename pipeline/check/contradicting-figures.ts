import type { Figure, Period } from '../../model/figure.ts';
import { groupBy } from '../../model/group-by.ts';
import { competes, type YearSpan, yearsOf } from './years.ts';

/** Figures that print gives for another span of years than the document's, and that span. */
export interface OtherSpan {
  readonly years: YearSpan;
  readonly figures: readonly Figure[];
}

/** Told of so many different awards, a whole list is of the other years and not a memory of them. */
const WHOLE_LIST = 3;

function spanOf({ period }: Figure): Period | null {
  return period?.kind === 'range' ? period : null;
}

/**
 * The spans of years that compete with the document's own and that its figures are given for: overlapping ones, and those
 * before it where a whole list is of them and none of its own. One award of an earlier span is the unit's history.
 */
export function otherSpans(figures: readonly Figure[], own: YearSpan): OtherSpan[] {
  const awarded = figures.filter(({ status }) => status === 'awarded');
  const groups = groupBy(awarded, (figure) => {
    const span = spanOf(figure);
    return span === null ? '' : `${span.from} ${span.to}`;
  });
  const hasOwn = [...groups.values()].some(([first]) => {
    const span = first === undefined ? null : spanOf(first);
    return span !== null && yearsOf(span).from === own.from && yearsOf(span).to === own.to;
  });
  return [...groups.values()].flatMap((same) => {
    const span = same[0] === undefined ? null : spanOf(same[0]);
    if (span === null) return [];
    const years = yearsOf(span);
    const overlaps = years.from <= own.to && own.from <= years.to;
    const isList = new Set(same.map(({ award, recipient }) => `${award} ${recipient}`)).size >= WHOLE_LIST;
    return competes(years, own) && (overlaps || (isList && !hasOwn)) ? [{ years, figures: same }] : [];
  });
}
