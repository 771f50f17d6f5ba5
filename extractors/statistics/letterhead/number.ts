import type { Segment } from './segment.ts';

/** A value read from one segment. */
export interface Found<T> {
  readonly value: T;
  readonly segment: Segment;
}

const NUMBER =
  /^Số\s*:?\s*(\d{0,5})\s*\/\s*((?:\d{4}\s*\/\s*)?[A-ZĐ][\p{L}\d&]*(?:\s?[-–/]\s?[\p{L}\d&]+)*)/u;
const DATE = /ngày\s*(\d{1,2})?\s*tháng\s*(\d{1,2})?\s*năm\s*(\d{4})/iu;

/**
 * The document's number and symbol; a number left blank keeps its symbol.
 *
 * @example "Số:         /SNV-TĐKT" gives "/SNV-TĐKT"
 */
export function numberOf(segments: readonly Segment[]): Found<string> | null {
  for (const segment of segments) {
    const match = NUMBER.exec(segment.text);
    if (match !== null) return { value: `${match[1] ?? ''}/${(match[2] ?? '').replace(/\s/g, '')}`, segment };
  }
  return null;
}

/** The day of issue from "Nơi, ngày … tháng … năm …"; null where a part was left blank. */
export function issuedOnOf(segments: readonly Segment[]): Found<string> | null {
  for (const segment of segments) {
    const match = DATE.exec(segment.text);
    if (match === null || !/^[^.;]{0,40},?\s*ngày/iu.test(segment.text)) continue;
    const [, day, month, year] = match;
    if (day === undefined || month === undefined || year === undefined) return null;
    const value = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    return Number.isNaN(Date.parse(value)) ? null : { value, segment };
  }
  return null;
}
