import { provinces } from '../units/knowledge.ts';
import { provinceTitle } from '../units/province.ts';
import { letterheadWords } from './knowledge.ts';

const BODY = letterheadWords.bodies.join('|');
const VERBS = letterheadWords.selfNaming.join('|');
/** "Sở Tài chính báo cáo kết quả …": the body that speaks of itself, nearest before its verb. */
const SELF_NAMED = new RegExp(
  `(?:^|\\n|[,;.:]\\s{1,3})((?:${BODY})(?: (?!${VERBS})[\\p{L}-]+){0,8}?) (?:đã |xin )?(?:${VERBS}) `,
  'u',
);

/** The self-named body in the first sentences; null where none speaks. */
function selfNamed(text: string): string | null {
  const match = SELF_NAMED.exec(text);
  return match?.[1]?.replace(/\s+/g, ' ') ?? null;
}

/** The most frequent name behind a level word: "huyện Tây Sơn" for "huyện". */
function placeNamed(level: string, text: string): string | null {
  const counts = new Map<string, number>();
  for (const match of text.matchAll(
    new RegExp(`(?<!\\p{L})${level} ((?:\\p{Lu}\\p{Ll}+)(?: \\p{Lu}\\p{Ll}+){0,3})`, 'gu'),
  )) {
    const name = match[1];
    if (name !== undefined && /^\p{Lu}\p{Ll}/u.test(name)) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const sorted = [...counts].sort((left, right) => right[1] - left[1]);
  return sorted[0]?.[0] ?? null;
}

/** The first province that a text names with its level: "tỉnh Sóc Trăng". */
export function provinceNamed(text: string): string | null {
  for (const match of text.matchAll(/(?:tỉnh|thành phố)\s(\p{Lu}[\p{L}\s-]{2,20})/gu)) {
    const name = match[1] ?? '';
    const known = provinces.find((province) => name.startsWith(province.name));
    if (known !== undefined) return provinceTitle(known);
  }
  return null;
}

const LEVEL = new RegExp(`(?:^|\\s)(${letterheadWords.places.join('|')})$`, 'u');
const HAS_PLACE = new RegExp(`(?:^|\\s)(?:${letterheadWords.places.join('|')})\\s\\p{Lu}`, 'u');

/**
 * The unit that a document without letterhead speaks for: the body that names itself in the first sentences,
 * with the place that the text gives.
 *
 * @example "Sở Tài chính báo cáo … tỉnh Sóc Trăng" gives "Sở Tài chính tỉnh Sóc Trăng"
 */
export function unitFromText(text: string): string | null {
  const body = selfNamed(text);
  if (body === null) return null;
  if (HAS_PLACE.test(body)) return body;
  const level = LEVEL.exec(body)?.[1];
  if (level !== undefined) {
    const place = placeNamed(level, text);
    return place === null ? body : `${body} ${place}`;
  }
  const province = provinceNamed(text);
  return province === null ? body : `${body} ${province}`;
}
