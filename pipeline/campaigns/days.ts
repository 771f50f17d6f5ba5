import type { Period } from '../../model/figure.ts';

/** Vietnam keeps one clock all year (UTC+7), whatever the clock of the machine says. */
const OFFSET = '+07:00';
const OFFSET_MS = 7 * 3_600_000;
const DAY_MS = 86_400_000;

/** The day in Vietnam at a moment. @example vietnamDay('2021-11-03T17:30:00Z') // '2021-11-04' */
export function vietnamDay(at: string | Date): string {
  return new Date(new Date(at).getTime() + OFFSET_MS).toISOString().slice(0, 10);
}

/** The moment from which on something is late: the hour of a day, or the end of the day. */
export function endOf({ on, time }: { readonly on: string; readonly time: string | null }): Date {
  if (time !== null) return new Date(`${on}T${time}:59.999${OFFSET}`);
  return new Date(`${on}T23:59:59.999${OFFSET}`);
}

type Span = Pick<Period, 'from' | 'to'>;

/** Days of a span, both ends included; none of one that ends before it begins. */
function daysOf({ from, to }: Span): number {
  return Math.max(0, (Date.parse(to) - Date.parse(from)) / DAY_MS + 1);
}

/**
 * How far two spans are the same, 0..1: the days that both have of those that either has.
 *
 * @example sameness({ from: '2021-01-01', to: '2021-12-31' }, { from: '2021-01-01', to: '2021-10-31' }) // 0.83
 */
export function sameness(one: Span, other: Span): number {
  const common = daysOf({
    from: one.from > other.from ? one.from : other.from,
    to: one.to < other.to ? one.to : other.to,
  });
  return common / (daysOf(one) + daysOf(other) - common);
}

/** A statistical year (December to November) and ten months up to a cut-off still speak of the calendar year. */
const SAME = 0.8;

export function isSamePeriod(one: Span, other: Span): boolean {
  return sameness(one, other) >= SAME;
}
