import type { RecognisedWord } from '../engine.ts';
import { DOUBTFUL, together } from './confidence.ts';
import { hasLostPower, numberKey, withDigits } from './number-word.ts';
import type { SlotReading } from './strip.ts';

const isNumber = (text: string) => numberKey(text) !== '';

/** A reader that believes itself less than this has guessed; only letters that its model does not know excuse it. */
const FAINT = 0.3;

/**
 * The word where another reading saw the same number: surer than before. Where it did so only once "O", "l", "S" …
 * count as digits, the word is put right and the original kept beside it; a word that had no digit at all before
 * still goes before a person.
 *
 * @returns null where the other reading saw something else
 */
export function confirmed(word: RecognisedWord, again: SlotReading): RecognisedWord | null {
  const seen = again.text.replaceAll(' ', '');
  if (again.confidence < FAINT && !/\p{L}/u.test(word.text)) return null;
  const confidence = together(word.confidence, again.confidence);
  // "l." confirms "1."; to put a word right takes digits.
  const key = numberKey(isNumber(seen) ? seen : withDigits(seen));
  if (isNumber(word.text) && key === numberKey(word.text)) return { ...word, confidence };
  const text = withDigits(word.text);
  if (!isNumber(seen) || key !== numberKey(text)) return null;
  // Two readers took "O8" for a number; "S" or "]" only one.
  const sure = /\p{Nd}/u.test(word.text) ? confidence : Math.min(confidence, DOUBTFUL);
  return { ...word, text, confidence: sure, alternatives: [word.text] };
}

const bare = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');

/**
 * The word where no other reading saw the same number: it stays, the others are kept beside it, and a person is
 * asked. Letters that another reading saw as the same letters are no number, unless it is a single one: a "9" alone
 * in a cell may look like a "Q" to anybody.
 */
export function doubted(word: RecognisedWord, again: readonly SlotReading[]): RecognisedWord {
  const texts = again.map((reading) => reading.text);
  const letters = bare(word.text);
  const sameLetters =
    letters.length > 1 && !isNumber(letters) && texts.some((text) => bare(text) === letters);
  if (sameLetters && !hasLostPower(word.text) && !texts.some(isNumber)) return word;
  const others = [...new Set(texts)].filter((text) => text !== '' && text !== word.text);
  const confidence = Math.min(word.confidence, DOUBTFUL);
  return others.length === 0 ? { ...word, confidence } : { ...word, confidence, alternatives: others };
}

const countDigits = (text: string) => (text.match(/\p{Nd}/gu) ?? []).length;

/** Whether another reading saw other digits in the same places; more or fewer may be a neighbour's or lost ones. */
export function contradicts(word: RecognisedWord, again: SlotReading): boolean {
  const [key, other] = [numberKey(withDigits(word.text)), numberKey(again.text)];
  return key !== other && other !== '' && countDigits(key) === countDigits(other);
}

/** From this confidence on a reader is believed that saw the same number alone as in its line. */
const SURE = 0.9;

/** Whether the first reader may be asked again: it was sure, and the second never saw any number. */
export function mayAskFirst(word: RecognisedWord, again: readonly SlotReading[]): boolean {
  return word.confidence >= SURE && isNumber(word.text) && !again.some((reading) => isNumber(reading.text));
}
