import type { Period } from '../../../model/figure.ts';

const DAY = 24 * 60 * 60 * 1000;
/** A reporting year lasts about as long as a calendar year. */
const SHORTEST = 350;
const LONGEST = 380;
/** So many of its days lie within the year that it is called by. */
const WITHIN = 300;

function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / DAY + 1;
}

function later(one: string, other: string): string {
  return one > other ? one : other;
}

function earlier(one: string, other: string): string {
  return one < other ? one : other;
}

/**
 * The period that the title of a table gives its counts. "Kỳ báo cáo từ 01/12/2022 đến 30/11/2023" in a report on
 * 2023 says from when to when the year 2023 is counted (the statistical year of Circular 2/2023/TT-BNV ends on 30
 * November); such counts are of the year, as everybody calls it, so that years can be compared.
 */
export function yearCounted(titled: Period | null, ofDocument: Period | null): Period | null {
  if (titled?.kind !== 'range' || ofDocument?.kind !== 'year') return titled;
  const days = daysBetween(titled.from, titled.to);
  const shared = daysBetween(later(titled.from, ofDocument.from), earlier(titled.to, ofDocument.to));
  return days >= SHORTEST && days <= LONGEST && shared >= WITHIN ? ofDocument : titled;
}
