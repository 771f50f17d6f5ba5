import { stem, toneMark, withoutToneMark } from '../../../text/letters.ts';
import type { KnownGlyph, LostGlyph } from './lost-glyphs.ts';
import { beyond, type Outline, outlineKey, outlineOf } from './outline.ts';

/** What speaks for or against a letter, as natural logarithms of likelihood. */
const HAS_ANOTHER_GLYPH = -5;
const OTHER_WIDTH = -6;
const OTHER_STEM = -12;
const SAME_TONE = 6;
const OTHER_TONE = -8;

/** Widths that differ by more than this are of different letters, in shares of the size. */
const WIDTH_TOLERANCE = 0.012;
/** Letters whose stem is drawn otherwise under a tone: the dot of "i" goes. */
const REDRAWN = new Set(['i', 'j']);
/** So many letters with a tone must show the stem of their plain letter before outlines are believed. */
const ENOUGH_COMPOSED = 5;
const MOSTLY = 0.85;

const SUBSET = /^[A-Z]{6}\+/;
/** Fonts whose letters look alike: subsets of one font, and its encodings. */
export const familyName = (name: string): string =>
  name.replace(SUBSET, '').replaceAll(/[\s,-]|PSMT|MT$/g, '');

/** The letters of one family of fonts that the document explains: what a lost glyph of the family is held against. */
export class Family {
  readonly #outlines = new Map<string, Outline>();
  readonly #widths = new Map<string, number>();
  readonly #byOutline = new Map<string, string>();
  readonly #tones = new Map<string, string>();
  readonly #isComposed: boolean;

  constructor(glyphs: readonly KnownGlyph[]) {
    for (const glyph of glyphs) {
      const { text, font, width } = glyph;
      this.#widths.set(text, width * font.unit);
      const drawn = outlineOf(glyph);
      if (drawn.length === 0) continue;
      this.#outlines.set(text, drawn);
      this.#byOutline.set(outlineKey(drawn), text);
    }
    let composed = 0;
    let redrawn = 0;
    for (const [letter, outline] of this.#outlines) {
      const plain = this.#outlines.get(withoutToneMark(letter));
      const base = this.#outlines.get(stem(letter));
      if (stem(letter) === letter || base === undefined || REDRAWN.has(stem(letter).toLowerCase())) continue;
      if (beyond(outline, base) === null) redrawn += 1;
      else composed += 1;
      const mark = plain === undefined || toneMark(letter) === '' ? null : beyond(outline, plain);
      if (mark !== null) this.#tones.set(outlineKey(mark), toneMark(letter));
    }
    this.#isComposed = composed >= ENOUGH_COMPOSED && composed >= MOSTLY * (composed + redrawn);
  }

  /** The letter that another font of the family draws with the very same curves. */
  twinOf(outline: Outline): string | undefined {
    return outline.length === 0 ? undefined : this.#byOutline.get(outlineKey(outline));
  }

  /** What the glyph's width and curves, and the letters that have a glyph already, say of a letter. */
  evidence(letter: string, { font, width }: LostGlyph, outline: Outline): number {
    const known = this.#widths.has(letter) ? HAS_ANOTHER_GLYPH : 0;
    const stemWidth = this.#widths.get(stem(letter).replace('đ', 'd').replace('Đ', 'D'));
    const fits = stemWidth === undefined || Math.abs(stemWidth - width * font.unit) <= WIDTH_TOLERANCE;
    return known + (fits ? 0 : OTHER_WIDTH) + this.#drawnAs(letter, outline);
  }

  #drawnAs(letter: string, outline: Outline): number {
    const base = this.#outlines.get(stem(letter));
    if (!this.#isComposed || base === undefined || outline.length === 0) return 0;
    if (REDRAWN.has(stem(letter).toLowerCase())) return 0;
    if (beyond(outline, base) === null) return OTHER_STEM;
    const plain = this.#outlines.get(withoutToneMark(letter));
    const mark = plain === undefined ? null : beyond(outline, plain);
    const tone = mark === null ? undefined : this.#tones.get(outlineKey(mark));
    if (tone === undefined) return 0;
    return tone === toneMark(letter) ? SAME_TONE : OTHER_TONE;
  }
}
