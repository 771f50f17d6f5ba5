import { LEGACY_ENCODINGS, type LegacyEncoding } from './encoding.ts';

/** What a font's name says about the text set in it. */
export interface LegacyFont {
  /** The family alone, such as ".VnTime". */
  readonly family: string;
  readonly encoding: LegacyEncoding;
  /** Whether it shows every letter as a capital (`.VnTimeH`): one-byte encodings lack room for most capitals. */
  readonly capitals: boolean;
}

/** What PDF writers put before and after a font's name: the tag of a subset, the style. */
const SUBSET = /^[A-Z]{6}\+/;
const STYLE = /(?:[,\- ]*(?:regular|normal|bold|italic|oblique))+$/i;

/**
 * The legacy encoding that a font's name belongs to; null for any other name. The name is a hint alone: text of
 * a `.Vn` font may be Unicode.
 *
 * @example legacyFont('ABCDEF+.VnTimeH,Bold') // { family: '.VnTimeH', encoding: TCVN3, capitals: true }
 */
export function legacyFont(name: string): LegacyFont | null {
  const family = name.trim().replace(SUBSET, '').replace(STYLE, '');
  const encoding = LEGACY_ENCODINGS.find((candidate) => candidate.isFont(family));
  return encoding === undefined ? null : { family, encoding, capitals: encoding.isCapitalFont(family) };
}
