import type { Period } from '../../model/figure.ts';

/** The first and the last calendar year that a period touches. */
export interface YearSpan {
  readonly from: number;
  readonly to: number;
}

/** @example yearsOf({ from: '2015-01-01', to: '2020-12-31', … }) // { from: 2015, to: 2020 } */
export function yearsOf(period: Pick<Period, 'from' | 'to'>): YearSpan {
  return { from: Number(period.from.slice(0, 4)), to: Number(period.to.slice(0, 4)) };
}

/** Every year of a span, both ends included. */
export function eachYear({ from, to }: YearSpan): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
}

/**
 * A year as reports name it: the calendar year that a statistical year ends in, or both years of a school year or of
 * a span.
 *
 * @example yearLabel({ from: '2020-12-01', to: '2021-11-30', kind: 'year', … }) // 2021
 * @example yearLabel({ from: '2021-09-01', to: '2022-05-31', kind: 'school_year', … }) // '2021-2022'
 */
export function yearLabel(period: Period): number | string {
  const { from, to } = yearsOf(period);
  const isSpan = period.kind === 'school_year' || (period.kind === 'range' && from < to);
  return isSpan ? `${from}-${to}` : to;
}

/**
 * Whether a span of years is another of the same kind as a document's own: as long or overlapping it, neither inside it
 * nor around it, but for one year too many at one end, and not the next one, which begins where the own ends.
 */
export function competes(stated: YearSpan, own: YearSpan): boolean {
  const inside = own.from <= stated.from && stated.to <= own.to;
  const around = stated.from <= own.from && own.to <= stated.to;
  const oneMore = around && own.from - stated.from + (stated.to - own.to) === 1;
  const overlaps = stated.from < own.to && own.from < stated.to;
  const sameLength = stated.to - stated.from === own.to - own.from;
  if (oneMore) return own.from < own.to;
  return !inside && !around && stated.from < Math.min(own.to, stated.to) && (overlaps || sameLength);
}
