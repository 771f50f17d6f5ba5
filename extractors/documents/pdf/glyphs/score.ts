import { LETTERS } from '../../../text/letters.ts';
import { logLikelihood } from '../../../text/repair/frequencies.ts';
import { casePenalty } from './case.ts';
import type { Occurrence } from './occurrences.ts';
import { MARK, marksIn, type Unknown } from './unknowns.ts';

/** Beyond this the letter is as sure as one that was never lost. */
export const BEYOND_DOUBT = 10;
/** Letters tried for the other lost glyphs of a word, and rounds of solving. */
const TRIED = 6;
const ROUNDS = 4;
/** What it costs to be the letter that another lost glyph has a better claim to. */
const TAKEN = -6;

/** A letter for a lost glyph; the score is a natural logarithm of likelihood. */
export interface Scored {
  readonly letter: string;
  readonly score: number;
}

/** Round by round: words with one unknown first, then the others with the best letters found so far. */
export function solveJointly(unknowns: ReadonlyMap<string, Unknown>): ReadonlyMap<string, readonly Scored[]> {
  let scores = new Map<string, readonly Scored[]>();
  for (let round = 0; round < ROUNDS; round += 1) {
    const next = new Map<string, readonly Scored[]>();
    for (const [mark, unknown] of unknowns) {
      const scored = scoreLetters(unknown, mark, scores, takenBy(unknown, mark, scores, unknowns));
      if (scored !== null) next.set(mark, scored);
    }
    scores = next;
  }
  return scores;
}

/** Letters that other lost glyphs of the family have a better claim to. */
function takenBy(
  unknown: Unknown,
  mark: string,
  scores: ReadonlyMap<string, readonly Scored[]>,
  unknowns: ReadonlyMap<string, Unknown>,
): ReadonlyMap<string, number> {
  const taken = new Map<string, number>();
  for (const [other, scored] of scores) {
    const best = scored[0];
    if (other === mark || best === undefined || unknowns.get(other)?.family !== unknown.family) continue;
    taken.set(best.letter, Math.max(taken.get(best.letter) ?? 0, marginOf(scored)));
  }
  const own = scores.get(mark);
  const margin = own === undefined ? 0 : marginOf(own);
  return new Map([...taken].filter(([, claim]) => claim > margin));
}

/** How much likelier the best letter is than the next. */
export const marginOf = (scored: readonly Scored[]): number =>
  (scored[0]?.score ?? 0) - (scored[1]?.score ?? Number.NEGATIVE_INFINITY);

/** All letters for one unknown, likeliest first; null where no place tells anything yet. */
function scoreLetters(
  { glyph, outline, family, places }: Unknown,
  mark: string,
  scores: ReadonlyMap<string, readonly Scored[]>,
  taken: ReadonlyMap<string, number>,
): readonly Scored[] | null {
  const telling = places.flatMap((place) => {
    const ways = waysToFill(place.word, mark, scores);
    return ways === null ? [] : [{ place, ways }];
  });
  if (telling.length === 0) return null;
  return LETTERS.map((letter) => {
    const drawn = family.evidence(letter, glyph, outline) + (taken.has(letter) ? TAKEN : 0);
    const read = telling.reduce((sum, { place, ways }) => sum + likelihoodOf(place, mark, letter, ways), 0);
    return { letter, score: drawn + read };
  }).sort((a, b) => b.score - a.score);
}

/** The word with its other unknowns filled in every way worth trying; null where one is wholly unknown yet. */
export function waysToFill(
  word: string,
  mark: string,
  scores: ReadonlyMap<string, readonly Scored[]>,
): readonly string[] | null {
  let ways = [word];
  for (const other of marksIn(word)) {
    if (other === mark) continue;
    const best = scores.get(other);
    const top = best?.[0]?.score ?? 0;
    const tried = best?.filter(({ score }) => score > top - BEYOND_DOUBT).slice(0, TRIED);
    if (tried === undefined) return null;
    ways = ways.flatMap((way) => tried.map(({ letter }) => way.replaceAll(other, letter)));
  }
  return ways;
}

/** Places that are alike say less than as many different ones. */
function likelihoodOf(place: Occurrence, mark: string, letter: string, ways: readonly string[]): number {
  const likelihoods = ways.map((way) => {
    const word = way.replaceAll(mark, letter);
    return logLikelihood(word.toLowerCase(), place) + casePenalty(word, place.opens);
  });
  return Math.max(...likelihoods) * weightOf(place);
}

/** Capitals without a vowel between are an abbreviation oftener than a word. */
const ABBREVIATION_WEIGHT = 0.2;
const SHORT = 5;

function weightOf({ word, times }: Occurrence): number {
  const letters = word.replace(MARK, '');
  const isAbbreviation = letters === letters.toUpperCase() && word.length <= SHORT;
  return (1 + Math.log(times)) * (isAbbreviation ? ABBREVIATION_WEIGHT : 1);
}
