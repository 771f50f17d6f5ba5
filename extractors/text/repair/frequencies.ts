import { z } from 'zod';
import file from '../../../knowledge/syllable-frequencies.json' with { type: 'json' };
import { isSyllable } from '../syllable.ts';

const { syllables, following } = z
  .object({ syllables: z.string(), following: z.record(z.string(), z.string()) })
  .parse(file);

/** "của 1178 hành 1125" as a map. */
function countsOf(list: string): Map<string, number> {
  const fields = list.split(' ');
  const counts = new Map<string, number>();
  for (let at = 0; at + 1 < fields.length; at += 2) counts.set(fields[at] ?? '', Number(fields[at + 1]));
  return counts;
}

const COUNTS = countsOf(syllables);
const FOLLOWING = new Map(Object.entries(following).map(([first, list]) => [first, countsOf(list)]));
const TOTAL = [...COUNTS.values()].reduce((sum, count) => sum + count, 0);

/** Counts that a syllable gets which the language allows and the counted texts lack, and one that it forbids. */
const UNSEEN = 0.05;
const FORBIDDEN = 1e-5;
/** How much of a likelihood comes from the pair with the neighbour. */
const PAIRED = 0.6;

/** Every syllable that was counted, the commonest first. */
export const knownSyllables = (): Iterable<string> => COUNTS.keys();

/** How often a syllable was counted. */
export const timesSeen = (syllable: string): number => COUNTS.get(syllable) ?? 0;

/** How often two syllables were counted one after the other; pairs that were seen once count as none. */
export const timesPaired = (first: string, second: string): number => FOLLOWING.get(first)?.get(second) ?? 0;

function share(syllable: string): number {
  const seen = COUNTS.get(syllable);
  if (seen !== undefined) return seen / TOTAL;
  return (isSyllable(syllable) ? UNSEEN : FORBIDDEN) / TOTAL;
}

function shareAfter(first: string, second: string): number {
  const before = COUNTS.get(first);
  if (before === undefined) return share(second);
  return (PAIRED * timesPaired(first, second)) / before + (1 - PAIRED) * share(second);
}

/** A syllable with its neighbours in the same clause, lower case; null where there is none, or not a whole one. */
export interface Neighbours {
  readonly before: string | null;
  readonly after: string | null;
}

/**
 * How likely a syllable is between its neighbours: a natural logarithm, to be held against that of others.
 *
 * @example logLikelihood('học', { before: null, after: 'tập' }) > logLikelihood('hạc', { before: null, after: 'tập' })
 */
export function logLikelihood(syllable: string, { before, after }: Neighbours): number {
  const here = before === null ? share(syllable) : shareAfter(before, syllable);
  const next = after === null ? 1 : shareAfter(syllable, after) / share(after);
  return Math.log(here) + Math.log(next);
}
