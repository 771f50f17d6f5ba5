import type { Segment } from './segment.ts';

/** A value read from one segment. */
export interface Found<T> {
  readonly value: T;
  readonly segment: Segment;
}

const NUMBER =
  /^Số\s*:?\s*(\d{0,5})\s*\/\s*((?:\d{4}\s*\/\s*)?[A-ZĐ][\p{L}\d&]*(?:\s?[-–/]\s?[\p{L}\d&]+)*)/u;
/** What may stand behind the number on its line: the place and date of the right column, or the subject. */
const BEHIND_NUMBER = /^\s*$|^\s*[\p{Lu}(]/u;
/** "Hòa Sơn, ngày 05 tháng 12 năm 2022" and nothing more; the number may stand on the same line. */
const DATE_LINE =
  /^(?:Số\s*:?\s*\S{1,30}\s)?(?:\p{Lu}[\p{L}\s.'-]{0,40},\s*)?[Nn]gày\s*(\d{1,2})\s*tháng\s*(\d{1,2})\s*năm\s*(\d{4})\s*[./]*$/u;
/** The same with the day or month left open, to be written in by hand. */
const BLANK_DAY = /^.{0,60}?[Nn]gày[\s.…\d]*tháng[\s.…\d]*năm[\s.…\d]*$/u;
const WITH_PLACE = /^\p{Lu}[^,]{1,40},\s*ngày/u;

/**
 * The document's number and symbol; a number left blank keeps its symbol. A cited document's number goes on
 * with its day or its issuer and is none.
 *
 * @example "Số:         /SNV-TĐKT" gives "/SNV-TĐKT"
 */
export function numberOf(segments: readonly Segment[]): Found<string> | null {
  for (const segment of segments) {
    const match = NUMBER.exec(segment.text);
    if (match === null || !BEHIND_NUMBER.test(segment.text.slice(match[0].length))) continue;
    return { value: `${match[1] ?? ''}/${(match[2] ?? '').replace(/\s/g, '')}`, segment };
  }
  return null;
}

function dayIn(segment: Segment): Found<string> | null {
  const [, day, month, year] = DATE_LINE.exec(segment.text) ?? [];
  if (day === undefined || month === undefined || year === undefined) return null;
  const value = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return Number.isNaN(Date.parse(value)) ? null : { value, segment };
}

/**
 * The day of issue from a line of its own, "Nơi, ngày … tháng … năm …": in the letterhead, else with its place
 * above the signature; null where a part was left blank. A day inside a sentence is another document's.
 *
 * @param head the segments above the running text
 * @param end the segments of the last lines
 */
export function issuedOnOf(head: readonly Segment[], end: readonly Segment[]): Found<string> | null {
  for (const segment of head) {
    const found = dayIn(segment);
    if (found !== null) return found;
    if (BLANK_DAY.test(segment.text)) return null;
  }
  for (const segment of end) {
    const found = WITH_PLACE.test(segment.text) ? dayIn(segment) : null;
    if (found !== null) return found;
  }
  return null;
}
