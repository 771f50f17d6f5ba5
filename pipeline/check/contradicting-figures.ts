import type { Figure } from '../../model/figure.ts';
import { groupBy } from '../../model/group-by.ts';
import { competes, type YearSpan, yearsOf } from './years.ts';

/** Figures that print gives for another span of years than the document's, and that span. */
export interface OtherSpan {
  readonly years: YearSpan;
  readonly figures: readonly Figure[];
}

/** Told of so many different awards, a whole list is of the other years and not a memory of them. */
const WHOLE_LIST = 3;

/**
 * The spans of years that compete with the document's own and that its figures are given for: overlapping ones, and those
 * before it where a whole list is of them and none of its own. One award of an earlier span is the unit's history.
 */
export function otherSpans(figures: readonly Figure[], own: YearSpan): OtherSpan[] {
  const ofSpans = figures.flatMap((figure) =>
    figure.status === 'awarded' && figure.period?.kind === 'range'
      ? [{ figure, period: figure.period, years: yearsOf(figure.period) }]
      : [],
  );
  const hasOwn = ofSpans.some(({ years }) => years.from === own.from && years.to === own.to);
  const groups = groupBy(ofSpans, ({ period }) => `${period.from} ${period.to}`);
  return [...groups.values()].flatMap((group) => {
    const years = group[0]?.years;
    if (years === undefined || !competes(years, own)) return [];
    const same = group.map(({ figure }) => figure);
    const overlaps = years.from <= own.to && own.from <= years.to;
    const isList = new Set(same.map(({ award, recipient }) => `${award} ${recipient}`)).size >= WHOLE_LIST;
    return overlaps || (isList && !hasOwn) ? [{ years, figures: same }] : [];
  });
}
