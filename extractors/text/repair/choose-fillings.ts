import type { BrokenSyllable, Filling } from './broken-syllables.ts';
import { logLikelihood, timesPaired, timesSeen } from './frequencies.ts';

/** A filling, and how likely it is the right one among all, 0..1. */
export interface Choice {
  readonly filling: Filling;
  readonly probability: number;
}

/** What each occurrence of a letter elsewhere speaks against its being lost (natural logarithm). */
const STILL_THERE = -2;
const OFTEN_THERE = -1.5;
/** The letters that are lost are few: how soon what is found in some places counts in the others. */
const PRIOR = 0.3;
const ROUNDS = 6;
/** A filling that is less likely is not put in. */
const UNAMBIGUOUS = 0.97;
/** From here on a filling counts as found. */
const LIKELY = 0.5;
/** A vowel that is lost hardly stands anywhere else: in a heading of another font, or by a slip. */
const SLIPS = 2;

/**
 * Chooses a vowel for each broken syllable, all together: a font loses few letters, it loses them everywhere, and
 * they make words that are written beside their neighbours.
 *
 * @param text of the whole document, broken as it is
 * @returns the filling of each, in order; null where it is open which one is right
 */
export function chooseFillings(broken: readonly BrokenSyllable[], text: string): (Choice | null)[] {
  const present = countLetters(text.toLowerCase());
  const scored = broken.map((place) =>
    place.fillings.map((filling) => ({
      filling,
      score: logLikelihood(filling.syllable, place) + presence(present.get(filling.vowel) ?? 0),
    })),
  );
  let lost = new Map<string, number>();
  let weighed = scored.map((fillings) => weigh(fillings, lost));
  for (let round = 0; round < ROUNDS; round += 1) {
    lost = shares(weighed);
    weighed = scored.map((fillings) => weigh(fillings, lost));
  }
  const explained = wordsByVowel(weighed);
  const isLost = (vowel: string) => {
    const words = explained.get(vowel)?.size ?? 0;
    return words > 0 && (present.get(vowel) ?? 0) <= Math.max(SLIPS, words);
  };
  return broken.map((place, index) => clearChoice(place, weighed[index] ?? [], isLost));
}

/** The likeliest filling, where no other lost vowel makes a word there, or the neighbours decide between them. */
function clearChoice(
  place: BrokenSyllable,
  choices: readonly Choice[],
  isLost: (vowel: string) => boolean,
): Choice | null {
  const [best] = choices.toSorted((a, b) => b.probability - a.probability);
  if (best === undefined || best.probability < UNAMBIGUOUS) return null;
  if (!isLost(best.filling.vowel) || timesSeen(best.filling.syllable) === 0) return null;
  const isPaired = pairs(best.filling, place) > 0;
  if (place.isName && !isPaired) return null;
  const rivals = choices.filter(
    ({ filling }) => filling !== best.filling && isLost(filling.vowel) && timesSeen(filling.syllable) > 0,
  );
  const isDecided =
    rivals.every(({ filling }) => pairs(filling, place) === 0) && pairs(best.filling, place) > 0;
  return rivals.length === 0 || isDecided ? best : null;
}

const pairs = ({ syllable }: Filling, { before, after }: BrokenSyllable): number =>
  (before === null ? 0 : timesPaired(before, syllable)) + (after === null ? 0 : timesPaired(syllable, after));

const presence = (count: number): number => (count === 0 ? 0 : STILL_THERE + OFTEN_THERE * Math.log(count));

function countLetters(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const letter of text) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  return counts;
}

/** The different words that each vowel is likely to have been lost from. */
function wordsByVowel(weighed: readonly (readonly Choice[])[]): Map<string, Set<string>> {
  const words = new Map<string, Set<string>>();
  for (const { filling, probability } of weighed.flat()) {
    if (probability < LIKELY) continue;
    const known = words.get(filling.vowel) ?? new Set();
    words.set(filling.vowel, known.add(filling.syllable));
  }
  return words;
}

/** How much of all breaks each vowel explains. */
function shares(weighed: readonly (readonly Choice[])[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const { filling, probability } of weighed.flat())
    found.set(filling.vowel, (found.get(filling.vowel) ?? 0) + probability);
  return new Map([...found].map(([vowel, sum]) => [vowel, sum / weighed.length]));
}

function weigh(
  fillings: readonly { readonly filling: Filling; readonly score: number }[],
  lost: ReadonlyMap<string, number>,
): Choice[] {
  const scores = fillings.map(({ filling, score }) =>
    lost.size === 0 ? score : score + Math.log((lost.get(filling.vowel) ?? 0) + PRIOR / fillings.length),
  );
  const top = Math.max(...scores);
  const odds = scores.map((score) => Math.exp(score - top));
  const sum = odds.reduce((total, odd) => total + odd, 0);
  return fillings.map(({ filling }, index) => ({ filling, probability: (odds[index] ?? 0) / sum }));
}
