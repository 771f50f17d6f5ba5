import type { DateParts } from '../../../model/letterhead.ts';

/** "31/12/2023", "7-12-2023", "3.2.2021", "    / 10 /2021" with the day left blank. */
const SHORT = String.raw`(?<d1>\d{1,2})?[\s.…_]*[/.-]\s?(?<m1>\d{1,2})?[\s.…_]*[/.-]\s?(?<y1>\d{4})`;
/** "31 tháng 12 năm 2023", "… tháng … năm 2021", as print and OCR give it. */
const LONG = String.raw`(?<d2>\d{1,2})?[\s.…_]*[tT][hH][aáảàãAÁẢÀÃ][nN][gG][\s.…_]*(?<m2>\d{1,2})?[\s.…_]*[nN][aăâãảàAĂÂÃẢÀ][mM][\s.…_]*(?<y2>\d{4}(?!\d))?`;

/** A day behind the word "ngày", as a pattern to build on; a misread y is let pass. */
export const DAY_PATTERN = String.raw`[Nn][gG][aàảáâAÀẢÁÂ][yvỳYỲ][\s.…_:]*(?:${LONG}|${SHORT})`;

const ANCHORED = new RegExp(`^${DAY_PATTERN}`, 'u');

function within(text: string | undefined, most: number): number | null {
  const value = Number(text);
  return text !== undefined && value >= 1 && value <= most ? value : null;
}

/** The parts of a day matched by `DAY_PATTERN`; what is blank or no day is null. */
export function datePartsOf(groups: Readonly<Record<string, string | undefined>>): DateParts {
  const year = Number(groups.y1 ?? groups.y2);
  return {
    day: within(groups.d1 ?? groups.d2, 31),
    month: within(groups.m1 ?? groups.m2, 12),
    year: year >= 1900 && year < 2200 ? year : null,
  };
}

/** The day that a text begins with, and how many letters it took; null where none. */
export function dateAt(text: string): { parts: DateParts; length: number } | null {
  const match = ANCHORED.exec(text);
  if (match?.groups === undefined) return null;
  return { parts: datePartsOf(match.groups), length: match[0].length };
}

/**
 * The day as `YYYY-MM-DD`; null where a part is missing or the month has no such day.
 *
 * @example isoDay({ day: 31, month: 2, year: 2023 }) // null
 */
export function isoDay({ day, month, year }: DateParts): string | null {
  if (day === null || month === null || year === null) return null;
  const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  const time = new Date(`${text}T00:00:00Z`);
  return time.getUTCDate() === day ? text : null;
}
