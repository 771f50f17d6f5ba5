import { type BodyReading, bodyAt } from './body.ts';
import { type NamedPlace, placedName } from './place.ts';
import { provinceNamed } from './province.ts';

const LEVEL_OF_NAME: readonly (readonly [RegExp, Omit<NamedPlace, 'name'>])[] = [
  [/^(?:tỉnh ủy|tỉnh uỷ|tỉnh đoàn)/iu, { level: 'tinh', word: 'tỉnh', to: null }],
  [/^(?:thành ủy|thành uỷ|thành đoàn)/iu, { level: 'thanh_pho', word: 'thành phố', to: null }],
  [/^(?:huyện ủy|huyện uỷ|huyện đoàn)/iu, { level: 'huyen', word: 'huyện', to: '2025-06-30' }],
  [/^(?:quận ủy|quận uỷ|quận đoàn)/iu, { level: 'huyen', word: 'quận', to: '2025-06-30' }],
  [/^(?:thị ủy|thị uỷ|thị đoàn)/iu, { level: 'huyen', word: 'thị xã', to: '2025-06-30' }],
];

/** The place in a head that a body's name was read from, where something stands behind the name. */
export function trailingPlaceOf(head: string, { words }: BodyReading, on: string | null): NamedPlace[] {
  const printed = head.split(/\s+/u);
  // Abbreviations have fewer printed words than the name written out: what is left over is counted from the end.
  for (let from = Math.min(words, printed.length - 1); from >= 1; from -= 1) {
    const rest = printed.slice(from).join(' ');
    const found = provinceNamed(rest, on);
    if (found !== null)
      return [
        {
          level: found.province.city ? 'thanh_pho' : 'tinh',
          word: found.province.city ? 'thành phố' : 'tỉnh',
          name: found.province.name,
          to: null,
        },
      ];
  }
  const level = LEVEL_OF_NAME.find(([pattern]) => pattern.test(head));
  const rest = printed.slice(2).join(' ');
  if (level === undefined || printed.length < 3 || !/^\p{Lu}/u.test(rest)) return [];
  const [, place] = level;
  return [{ ...place, name: rest }];
}

/** What stands behind a body's name without a level word: "Sở Nội vụ Bình Định", "Huyện ủy Tây Sơn". */
export function trailingPlace(text: string, on: string | null): NamedPlace[] {
  const { head } = placedName(text);
  const reading = bodyAt(head, on);
  return reading === null ? [] : trailingPlaceOf(head, reading, on);
}
