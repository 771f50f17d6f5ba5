/** A day as reports write it: '30/11/2021'. @param month from 1 */
export function dayText(year: number, month: number, day: number): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${two(day)}/${two(month)}/${year}`;
}

/** The last day of a month (from 1). */
export function lastDayOf(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
