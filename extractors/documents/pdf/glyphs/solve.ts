import { timesSeen } from '../../../text/repair/frequencies.ts';
import { isSyllable } from '../../../text/syllable.ts';
import type { KnownGlyph, LostGlyph } from './lost-glyphs.ts';
import type { Occurrences } from './occurrences.ts';
import { BEYOND_DOUBT, marginOf, type Scored, solveJointly, waysToFill } from './score.ts';
import { representatives, type Unknown, unknownsOf } from './unknowns.ts';

/** What a lost glyph was found to be, or the letters it may be, best first. */
export type Finding =
  | { readonly kind: 'found'; readonly letter: string; readonly confidence: number }
  | { readonly kind: 'doubtful'; readonly candidates: readonly string[] };

/** A best letter must be so much likelier than the next (natural logarithms): as a rule, by one word, near digits. */
const CLEAR = 4;
const CLEAR_ALONE = 8;
const CLEAR_BESIDE_DIGITS = 12;
const CONFIDENCE = { twin: 0.98, sure: 0.97, clear: 0.92 } as const;
/** The words of a true letter are words: at most this share of them may be none (names, abbreviations). */
const MOST_FORBIDDEN = 0.25;
/** Letters as likely as this beside the best (natural logarithm) are handed on where a doubt is left. */
const WORTH_A_LOOK = 16;
/** More kinds of lost glyphs than this: the font says nothing, and no words are left to go by. */
const MOST_KINDS = 300;

/**
 * Finds the letters of lost glyphs: the one that makes words of all places where the glyph stands, that no other glyph
 * of its font stands for, and that is as wide and drawn as the glyph is. What is not clear stays open.
 *
 * @returns what each mark stands for; marks that occur in no word are absent
 */
export function solveGlyphs(
  lost: readonly LostGlyph[],
  known: readonly KnownGlyph[],
  occurrences: Occurrences,
): ReadonlyMap<string, Finding> {
  if (lost.length > MOST_KINDS) return new Map();
  const sameAs = representatives(lost);
  const unknowns = unknownsOf(lost, known, occurrences, sameAs);
  const scores = solveJointly(unknowns);
  const findings = new Map<string, Finding>();
  for (const { mark } of lost) {
    const unknown = unknowns.get(sameAs.get(mark) ?? mark);
    const scored = scores.get(sameAs.get(mark) ?? mark);
    if (unknown !== undefined && scored !== undefined) findings.set(mark, judge(unknown, scored, scores));
  }
  return findings;
}

function judge(
  unknown: Unknown,
  scored: readonly Scored[],
  scores: ReadonlyMap<string, readonly Scored[]>,
): Finding {
  const { glyph, family, outline, numericPlaces, places } = unknown;
  const twin = family.twinOf(outline);
  if (twin !== undefined) return { kind: 'found', letter: twin, confidence: CONFIDENCE.twin };
  const best = scored[0];
  const candidates = scored
    .filter(({ score }) => score > (best?.score ?? 0) - WORTH_A_LOOK)
    .map(({ letter }) => letter);
  if (best === undefined) return { kind: 'doubtful', candidates };
  const margin = marginOf(scored);
  const words = places.flatMap((place) => {
    const ways = waysToFill(place.word, glyph.mark, scores);
    return ways === null ? [] : [(ways[0] ?? '').replaceAll(glyph.mark, best.letter)];
  });
  const spelled = words.filter((word) => word !== word.toUpperCase());
  const forbidden = spelled.filter((word) => !isSyllable(word)).length / Math.max(1, spelled.length);
  const isSeen = words.some((word) => timesSeen(word.toLowerCase()) > 0);
  const needed = numericPlaces > 0 ? CLEAR_BESIDE_DIGITS : words.length > 1 ? CLEAR : CLEAR_ALONE;
  if (margin < needed || forbidden > MOST_FORBIDDEN || !isSeen) return { kind: 'doubtful', candidates };
  const confidence = margin >= BEYOND_DOUBT ? CONFIDENCE.sure : CONFIDENCE.clear;
  return { kind: 'found', letter: best.letter, confidence };
}
