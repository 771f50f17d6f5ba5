import type { PlanLetter } from '../../model/campaign-plan.ts';
import type { Citation } from '../../model/citation.ts';
import type { DateParts } from '../../model/letterhead.ts';

function plain(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, '').toUpperCase();
}

/** Numbers begin anew each year: a citation that names another year is of another letter. */
function isSameDate(
  cited: DateParts | null,
  own: DateParts | null,
  parts: readonly (keyof DateParts)[],
): boolean {
  return parts.every((part) => {
    const [said, is] = [cited?.[part] ?? null, own?.[part] ?? null];
    return said === null || is === null || said === is;
  });
}

/**
 * Whether something cites the letter of a campaign. A letter whose number was left for the pen is known by its
 * symbol and its month.
 *
 * @example isCited([{ code: '839/SNV-TĐKT', … }], { code: '839/SNV-TĐKT', date: null }) // true
 */
export function isCited(citations: readonly Citation[], { code, date }: PlanLetter): boolean {
  if (code === null) return false;
  const [number = '', ...rest] = plain(code).split('/');
  if (number !== '') {
    return citations.some(
      (one) => one.code !== null && plain(one.code) === plain(code) && isSameDate(one.date, date, ['year']),
    );
  }
  const symbol = rest.join('/');
  if (date?.year == null || date.month === null) return false;
  return citations.some(
    (one) =>
      one.symbol !== null &&
      plain(one.symbol) === symbol &&
      one.date?.year === date.year &&
      one.date.month === date.month &&
      isSameDate(one.date, date, ['day']),
  );
}
