import type { Period } from './figure.ts';
import { printedDay } from './printed-day.ts';

/**
 * The period of two days, labelled as letters label theirs: the label is a part of the data, whatever the language of
 * the screens.
 *
 * @example periodOfDays('2021-01-01', '2021-06-30').label // '6 tháng đầu năm 2021'
 */
export function periodOfDays(from: string, to: string): Period {
  const year = from.slice(0, 4);
  if (from === `${year}-01-01` && to === `${year}-12-31`)
    return { from, to, kind: 'year', label: `năm ${year}` };
  if (from === `${year}-01-01` && to === `${year}-06-30`)
    return { from, to, kind: 'half_year', label: `6 tháng đầu năm ${year}` };
  return { from, to, kind: 'range', label: `${printedDay(from)} – ${printedDay(to)}` };
}
