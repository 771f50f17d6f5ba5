import { printDistance } from '../distance.ts';
import { knownSyllables, logLikelihood, type Neighbours } from '../repair/frequencies.ts';
import { isSyllable } from '../syllable.ts';

/** A word as an engine read it. */
export interface ReadWord {
  readonly text: string;
  readonly confidence: number;
  readonly alternatives?: readonly string[] | undefined;
}

/** An engine is sure of a word from here on; what it then says stays, also where it is no word. */
const SURE = 0.94;
/** How much likelier, as a logarithm, another word must be in its place: about 150 and 10 times. */
const LIKELIER = 5;
const LIKELIER_THAN_NONE = 2.3;
/** Two marks or one letter that looks like another; a different letter is another word. */
const NEARLY_SEEN = 0.6;

const LETTERS = /^(\P{L}*)(\p{L}{2,})(\P{L}*)$/u;
const DIGIT = /\p{N}/u;
const CLAUSE_END = /[,;:.!?)”"]$/u;

/** A word without its marks; "đ" is another letter than "d", and no engine takes one for the other for its marks. */
const bareOf = (word: string) => word.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');

const byBareLetters = new Map<string, string[]>();
for (const syllable of knownSyllables()) {
  const key = bareOf(syllable);
  byBareLetters.set(key, [...(byBareLetters.get(key) ?? []), syllable]);
}

interface Parts {
  readonly before: string;
  readonly letters: string;
  readonly after: string;
}

function partsOf(text: string): Parts | null {
  const [, before = '', letters, after = ''] = LETTERS.exec(text) ?? [];
  return letters === undefined || DIGIT.test(text) ? null : { before, letters, after };
}

/** Words that start with a capital may be names, and names are spelled as their bearers like. */
const mayBeName = (letters: string) => letters !== letters.toLowerCase() && letters !== letters.toUpperCase();
/** Capitals that spell no syllable: UBND, III. */
const isAbbreviation = (letters: string) => letters === letters.toUpperCase() && !isSyllable(letters);

function neighboursOf(words: readonly ReadWord[], index: number): Neighbours {
  const [left, word, right] = [words[index - 1], words[index], words[index + 1]];
  const near = (other: ReadWord | undefined, apart: boolean) =>
    other === undefined || apart ? null : (partsOf(other.text)?.letters.toLowerCase() ?? null);
  return {
    before: near(left, CLAUSE_END.test(left?.text ?? '')),
    after: near(right, CLAUSE_END.test(word?.text ?? '')),
  };
}

function candidatesFor(letters: string): readonly string[] {
  const sameLetters = byBareLetters.get(bareOf(letters)) ?? [];
  if (isSyllable(letters) || sameLetters.length > 0) return sameLetters;
  return [...knownSyllables()].filter((known) => printDistance(letters, known) <= NEARLY_SEEN);
}

function betterThan(letters: string, neighbours: Neighbours): string | null {
  const own = logLikelihood(letters, neighbours);
  const ranked = candidatesFor(letters)
    .filter((candidate) => candidate !== letters)
    .map((candidate) => ({ candidate, gain: logLikelihood(candidate, neighbours) - own }))
    .sort((a, b) => b.gain - a.gain);
  const [best, next] = ranked;
  if (best === undefined) return null;
  const known = isSyllable(letters);
  if (best.gain < (known ? LIKELIER : LIKELIER_THAN_NONE)) return null;
  // Two words that fit alike: which of them was printed nobody can tell.
  return next !== undefined && best.gain - next.gain < LIKELIER_THAN_NONE ? null : best.candidate;
}

/**
 * Puts right what an engine was unsure of, in one line of words: a word becomes another only where that one differs
 * in its marks alone (or, for what is no syllable, in a letter that looks alike) and its neighbours make it far
 * likelier. The original is kept beside it, the confidence stays. Words with digits, abbreviations and words that
 * may be names are never touched.
 *
 * @example correctWords([{ text: 'tống', confidence: 0.8 }, { text: 'kết', confidence: 0.97 }])[0].text // 'tổng'
 */
export function correctWords<W extends ReadWord>(words: readonly W[]): W[] {
  return words.map((word, index) => {
    const parts = word.confidence < SURE ? partsOf(word.text) : null;
    if (parts === null || mayBeName(parts.letters) || isAbbreviation(parts.letters)) return word;
    const neighbours = neighboursOf(words, index);
    if (neighbours.before === null && neighbours.after === null) return word;
    const better = betterThan(parts.letters.toLowerCase(), neighbours);
    if (better === null) return word;
    const letters = parts.letters === parts.letters.toUpperCase() ? better.toUpperCase() : better;
    const text = `${parts.before}${letters}${parts.after}`;
    return { ...word, text, alternatives: [word.text, ...(word.alternatives ?? [])] };
  });
}
