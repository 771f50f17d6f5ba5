import { isSyllable } from '../syllable.ts';

/** How many words speak for the text being in a legacy encoding, and how many for its being Unicode already. */
export interface Evidence {
  readonly legacy: number;
  readonly unicode: number;
  /** Words that would change and are no syllables either way: names, abbreviations, another language. */
  readonly neither: number;
}

export const NO_EVIDENCE: Evidence = { legacy: 0, unicode: 0, neither: 0 };

export type Verdict = 'legacy' | 'unicode' | 'open';

const SPACES = /\s+/;
/** Marks and digits around and between the words; Latin-1 symbols are not among them: letters may stand on those. */
const BETWEEN_WORDS = /[\u0021-\u0040\u005b-\u0060\u007b-\u007e\u2010-\u2026]+/;
/** Letters of Vietnamese beyond Latin-1: no legacy encoding is ever read as one. */
const BEYOND_LATIN = /[\u0102\u0103\u0110\u0111\u0168\u0169\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9]/;

const isSpelled = (token: string): boolean => {
  const words = token.split(BETWEEN_WORDS).filter((word) => word !== '');
  return words.length > 0 && words.every(isSyllable);
};

/**
 * Weighs a text against its reading in a legacy encoding, word by word: a word speaks for the reading in which it
 * is a syllable, when it is none in the other.
 *
 * @param read the same text transcoded
 */
export function weigh(text: string, read: string): Evidence {
  const before = text.split(SPACES);
  const after = read.split(SPACES);
  let [legacy, unicode, neither] = [0, 0, 0];
  before.forEach((token, index) => {
    const other = after[index] ?? '';
    if (token === other) {
      if (BEYOND_LATIN.test(token) && isSpelled(token.normalize('NFC'))) unicode += 1;
      return;
    }
    const [spelledBefore, spelledAfter] = [isSpelled(token.normalize('NFC')), isSpelled(other)];
    if (spelledAfter && !spelledBefore) legacy += 1;
    if (spelledBefore && !spelledAfter) unicode += 1;
    if (!spelledBefore && !spelledAfter) neither += 1;
  });
  return { legacy, unicode, neither };
}

export const addEvidence = (a: Evidence, b: Evidence): Evidence => ({
  legacy: a.legacy + b.legacy,
  unicode: a.unicode + b.unicode,
  neither: a.neither + b.neither,
});

export function verdictOf({ legacy, unicode }: Evidence): Verdict {
  if (legacy === unicode) return 'open';
  return legacy > unicode ? 'legacy' : 'unicode';
}
