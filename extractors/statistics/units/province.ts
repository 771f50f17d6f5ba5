import { likeness, nameWords } from './fold.ts';
import { type Province, provinces } from './knowledge.ts';
import { covers } from './lifetime.ts';

/** A province with how surely a name means it. */
export interface ProvinceReading {
  readonly province: Province;
  readonly confidence: number;
}

const names = provinces.flatMap((province) =>
  [province.name, ...province.aliases].map((name) => ({ province, words: nameWords(name) })),
);

/** Short names are too alike to be told apart when badly printed: "Hà Nam", "Hà Tây". */
const LONG_ENOUGH = 8;
/** Without a day it stays open which of two provinces of one name is meant. */
const UNDATED = 0.8;

/**
 * The province that a name means on a day: the one that bore it then, else the last that did. Null for an unknown
 * name.
 *
 * @example provinceNamed('Gia Lai', '2026-03-01')?.province.id // 'gia-lai-2025'
 * @example provinceNamed('SOC TRANG', '2024-01-05')?.province.id // 'soc-trang'
 */
export function provinceNamed(name: string, day: string | null): ProvinceReading | null {
  const words = nameWords(name);
  const fuzzy = words.join('').length >= LONG_ENOUGH;
  const found = names.flatMap(({ province, words: own }) => {
    const like = likeness(words, own);
    return like === null || (like < 1 && !fuzzy && !isPlain(words)) ? [] : [{ province, confidence: like }];
  });
  const best = Math.max(0, ...found.map(({ confidence }) => confidence));
  const fits = found.filter(({ confidence }) => confidence === best);
  const chosen = day === null ? undefined : fits.find(({ province }) => covers(province, day));
  const one = chosen ?? fits.at(-1);
  if (one === undefined) return null;
  const undated = day === null && fits.length > 1 ? UNDATED : 1;
  return { province: one.province, confidence: one.confidence * undated };
}

/** Without any mark: typed without Vietnamese letters, not misread. */
function isPlain(words: readonly string[]): boolean {
  return words.every((word) => /^[a-z]+$/u.test(word));
}

/** "tỉnh Bình Định", "thành phố Huế". */
export function provinceTitle({ city, name }: Province): string {
  return `${city ? 'thành phố' : 'tỉnh'} ${name}`;
}
