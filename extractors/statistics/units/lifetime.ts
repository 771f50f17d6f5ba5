/** The first and last day of a unit; null where there is none. */
export interface Lifetime {
  readonly from: string | null;
  readonly to: string | null;
}

/** Provinces carried a merger out within so many days of the day that the law names. */
const GRACE_DAYS = 15;

function shifted(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}

/** Whether a unit had ended, or had not begun, on a day; `lives` also where no day is known. */
export function stateOn({ from, to }: Lifetime, day: string | null): 'lives' | 'ended' | 'not-yet' {
  if (day === null) return 'lives';
  if (to !== null && day > shifted(to, GRACE_DAYS)) return 'ended';
  if (from !== null && day < shifted(from, -GRACE_DAYS)) return 'not-yet';
  return 'lives';
}

/** Whether a day lies between the first and the last, to the day. */
export function covers({ from, to }: Lifetime, day: string): boolean {
  return (from === null || from <= day) && (to === null || day <= to);
}
