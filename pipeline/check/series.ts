import type { Figure, Period } from '../../model/figure.ts';
import { groupBy } from '../../model/group-by.ts';
import type { Page } from '../../model/page.ts';
import { cumulativeOf } from './cumulative.ts';
import { yearsOf } from './years.ts';

/** The figures of one year or school year. */
export interface YearFigures {
  readonly period: Period;
  readonly year: number;
  readonly figures: readonly Figure[];
}

/** What was awarded in one year: no occurrences, no cumulative numbers, no spans of years, no twins in tables. */
export function yearlyFigures(figures: readonly Figure[], pages: readonly Page[]): Figure[] {
  const cumulative = cumulativeOf(figures, pages);
  return figures.filter(
    (figure) =>
      (figure.period?.kind === 'year' || figure.period?.kind === 'school_year') &&
      figure.status === 'awarded' &&
      figure.counting === 'distinct' &&
      figure.sameAs === undefined &&
      !cumulative.has(figure),
  );
}

/** Figures by the year that they are of, the earliest first. */
export function byYear(figures: readonly Figure[]): YearFigures[] {
  const groups = groupBy(figures, ({ period }) => JSON.stringify([period?.from, period?.to]));
  return [...groups.values()]
    .flatMap((own) => {
      const period = own[0]?.period;
      return period == null ? [] : [{ period, year: yearsOf(period).to, figures: own }];
    })
    .sort((one, other) => one.year - other.year);
}

/** Each year with the one right before it. */
export function consecutive(years: readonly YearFigures[]): [YearFigures, YearFigures][] {
  return years.flatMap((year, at): [YearFigures, YearFigures][] => {
    const before = years[at - 1];
    return before !== undefined && before.year + 1 === year.year ? [[before, year]] : [];
  });
}
