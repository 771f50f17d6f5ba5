import { Family, familyName } from './family.ts';
import type { KnownGlyph, LostGlyph } from './lost-glyphs.ts';
import type { Occurrence, Occurrences } from './occurrences.ts';
import { type Outline, outlineKey, outlineOf } from './outline.ts';

/** Glyphs that are drawn alike, whatever their font and code: one unknown. */
export interface Unknown {
  readonly glyph: LostGlyph;
  readonly outline: Outline;
  readonly family: Family;
  readonly numericPlaces: number;
  readonly places: readonly Occurrence[];
}

/** The first mark of each group of glyphs that are drawn alike. */
export function representatives(lost: readonly LostGlyph[]): Map<string, string> {
  const firstOf = new Map<string, string>();
  return new Map(
    lost.map((glyph) => {
      const { mark, font, code, width } = glyph;
      const outline = outlineOf(glyph);
      // Without an outline only the font and the code tell glyphs apart.
      const drawn = outline.length > 0 ? outlineKey(outline) : `${font.id} ${code}`;
      const key = `${familyName(font.name)} ${width} ${drawn}`;
      const first = firstOf.get(key) ?? mark;
      firstOf.set(key, first);
      return [mark, first];
    }),
  );
}

/** What the document tells of each group of lost glyphs, by the mark that stands for the group. */
export function unknownsOf(
  lost: readonly LostGlyph[],
  known: readonly KnownGlyph[],
  occurrences: Occurrences,
  sameAs: ReadonlyMap<string, string>,
): Map<string, Unknown> {
  const familyOf = (name: string) => new Family(known.filter(({ font }) => familyName(font.name) === name));
  const families = new Map<string, Family>();
  const placesOf = new Map<string, Occurrence[]>();
  for (const place of occurrences.all) {
    const word = [...place.word].map((letter) => sameAs.get(letter) ?? letter).join('');
    for (const mark of marksIn(word)) {
      const known = placesOf.get(mark);
      if (known === undefined) placesOf.set(mark, [{ ...place, word }]);
      else known.push({ ...place, word });
    }
  }
  const unknowns = new Map<string, Unknown>();
  for (const glyph of lost) {
    if (sameAs.get(glyph.mark) !== glyph.mark) continue;
    const name = familyName(glyph.font.name);
    const family = families.get(name) ?? familyOf(name);
    families.set(name, family);
    const alike = lost.filter(({ mark }) => sameAs.get(mark) === glyph.mark);
    unknowns.set(glyph.mark, {
      glyph,
      family,
      outline: outlineOf(glyph),
      numericPlaces: alike.reduce((sum, { mark }) => sum + occurrences.numericPlaces(mark), 0),
      places: placesOf.get(glyph.mark) ?? [],
    });
  }
  return unknowns;
}

export const MARK = /[\u{100000}-\u{10ffff}]/gu;
/** The marks in a word, each once. */
export const marksIn = (word: string): string[] => [...new Set(word.match(MARK) ?? [])];
