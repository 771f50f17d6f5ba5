import type { DateParts } from '../../../model/letterhead.ts';
import { dateAt } from './date-parts.ts';

/** A law cited by its name, over the letters `[from, to)`. */
export interface NamedLaw {
  readonly from: number;
  readonly to: number;
  readonly type: 'luat' | 'bo_luat' | 'phap_lenh';
  readonly name: string;
  readonly amends: boolean;
  readonly year: number | null;
  readonly date: DateParts | null;
}

const TYPES = { Luật: 'luat', 'Bộ luật': 'bo_luat', 'Pháp lệnh': 'phap_lenh' } as const;

/** Our own law under any spelling, with "sửa đổi" before or behind it and its year or day. */
const OWN =
  /(?<!\p{L})Luật\s+(?<amends1>sửa đổi,?\s*(?:và\s*)?(?:bổ sung)?\s*(?:một số điều)?\s*(?:của)?\s*Luật\s+)?(?<name>[Tt]hi đua,?\s*(?:[-–]\s*|và\s*)?[Kk]hen thưởng)(?:\s*\(?(?<amends2>sửa đổi(?:,?\s*bổ sung)?))?(?:\s*,?\s*\(?năm\s*(?<year>\d{4}))?/gu;
/** Another law is told from the word "luật" in a sentence by the year behind its name. */
const OTHER =
  /(?<!\p{L})(?<type>Bộ luật|Luật|Pháp lệnh)\s+(?<name>\p{Lu}[\p{L}]*(?:[\s,]+[\p{L}]+){0,9}?)\s+(?:\(?sửa đổi\)?\s+)?năm\s+(?<year>\d{4})/gu;

function typeOf(word: string | undefined): NamedLaw['type'] {
  return word === 'Bộ luật' || word === 'Pháp lệnh' ? TYPES[word] : 'luat';
}

/** Every law that a text cites by name. */
export function namedLawsIn(text: string): NamedLaw[] {
  const found: NamedLaw[] = [];
  for (const { index, 0: whole, groups = {} } of text.matchAll(OWN)) {
    const end = index + whole.length;
    const gap = /^\s*,?\s*/u.exec(text.slice(end))?.[0].length ?? 0;
    const day = groups.year === undefined ? dateAt(text.slice(end + gap)) : null;
    const amends = groups.amends1 !== undefined || groups.amends2 !== undefined;
    found.push({
      from: index,
      to: day === null ? end : end + gap + day.length,
      type: 'luat',
      name: 'Luật Thi đua, khen thưởng',
      amends,
      year: groups.year === undefined ? (day?.parts.year ?? null) : Number(groups.year),
      date: day?.parts ?? null,
    });
  }
  for (const { index, 0: whole, groups = {} } of text.matchAll(OTHER)) {
    if (found.some(({ from, to }) => index < to && index + whole.length > from)) continue;
    const name = `${groups.type ?? ''} ${groups.name ?? ''}`;
    const to = index + whole.length;
    found.push({
      from: index,
      to,
      type: typeOf(groups.type),
      name,
      amends: false,
      year: Number(groups.year),
      date: null,
    });
  }
  return found;
}
