import { z } from 'zod';
import sets from '../../knowledge/vietnamese-syllables.json' with { type: 'json' };
import { remembered } from './remembered.ts';

const Sets = z.object({
  onsets: z.array(z.string()).min(1),
  openRhymes: z.array(z.string()).min(1),
  stoppedRhymes: z.array(z.string()).min(1),
});

const { onsets, openRhymes, stoppedRhymes } = Sets.parse(sets);
const LONGEST_ONSET_FIRST = [...onsets].sort((a, b) => b.length - a.length);
const OPEN = new Set(openRhymes);
const STOPPED = new Set(stoppedRhymes);

/** The five tone marks as combining characters: huyền, sắc, ngã, hỏi, nặng. */
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
const TONES_OF_STOPPED = new Set(['\u0301', '\u0323']);

/** The letters of a syllable without its tone, and the tone (a combining mark, or '' for ngang). */
export interface BareSyllable {
  readonly letters: string;
  readonly tone: string;
}

/** Takes the tone off; null where there are two tones, which no syllable has. */
export function withoutTone(syllable: string): BareSyllable | null {
  const decomposed = syllable.toLowerCase().normalize('NFD');
  const tones = decomposed.match(TONES) ?? [];
  if (tones.length > 1) return null;
  return { letters: decomposed.replace(TONES, '').normalize('NFC'), tone: tones[0] ?? '' };
}

/**
 * Whether a word is a syllable that Vietnamese allows: a known onset, a known rhyme, and a tone that the
 * rhyme can carry. Knows nothing of meaning: "đư" is legal, "đưc" (a stop without tone) is not.
 *
 * @example isSyllable('thưởng') // true
 */
export const isSyllable = remembered((word) => {
  const bare = withoutTone(word);
  if (bare === null) return false;
  return LONGEST_ONSET_FIRST.some((onset) => {
    if (!bare.letters.startsWith(onset)) return false;
    const rhyme = bare.letters.slice(onset.length);
    if (onset === 'q' && !rhyme.startsWith('u')) return false;
    return OPEN.has(rhyme) || (STOPPED.has(rhyme) && TONES_OF_STOPPED.has(bare.tone));
  });
});

const CONSONANTS_ONLY = new Set(
  [...onsets, 'c', 'ch', 'm', 'n', 'ng', 'nh', 'p', 't'].filter((letters) => letters !== ''),
);

/** Whether the letters are an onset or a final without any vowel, as the halves of a broken syllable are. */
export function isConsonantCluster(letters: string): boolean {
  return CONSONANTS_ONLY.has(letters.toLowerCase());
}
