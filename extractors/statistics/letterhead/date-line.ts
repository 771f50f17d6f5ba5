import type { DateLine } from '../../../model/letterhead.ts';
import { DAY_PATTERN, datePartsOf } from '../citations/date-parts.ts';
import type { Found } from './number.ts';
import type { Segment } from './segment.ts';

/** "Hòa Sơn, ngày 05 tháng 12 năm 2022" and nothing more; the place may be missing. */
const LINE = new RegExp(
  String.raw`^(?:(?<place>\p{Lu}[\p{L}\s.'-]{0,40}?)\s*[,.]\s*)?${DAY_PATTERN}[\s./*_…\d-]*$`,
  'u',
);

function lineIn(segment: Segment): DateLine | null {
  const groups = LINE.exec(segment.text)?.groups;
  if (groups === undefined) return null;
  return { place: groups.place?.trim() ?? null, ...datePartsOf(groups) };
}

/** Whether a text is a line of place and day and nothing else. */
export function isDateLine(text: string): boolean {
  return LINE.test(text);
}

/**
 * Place and day of issue from a line of its own: in the letterhead, else with its place above the signature. Parts
 * left blank are null. A day inside a sentence is another document's.
 *
 * @param head the segments above the running text
 * @param end the segments of the last lines
 */
export function dateLineOf(head: readonly Segment[], end: readonly Segment[]): Found<DateLine> | null {
  for (const segment of head) {
    const value = lineIn(segment);
    if (value !== null) return { value, segment };
  }
  for (const segment of end) {
    const value = lineIn(segment);
    if (value !== null && value.place !== null) return { value, segment };
  }
  return null;
}
