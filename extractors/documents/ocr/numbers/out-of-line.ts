import { boxAround } from '../../../../model/geometry.ts';
import type { RecognisedLine, RecognisedWord } from '../engine.ts';
import { DOUBTFUL } from './confidence.ts';

/** A number that reaches beyond the letters of its line by more than this share of its height was not printed with it. */
const BEYOND = 0.2;
/** Letters as high as a digit: capitals, letters with a stem, letters with a mark above. */
const HIGH = /\p{Lu}|[bdđfhkl]|[\u0300-\u0303\u0306\u0309\u0302\u031b]/u;
const LETTERS = /\p{L}{2}/u;
const DIGITS = /^\p{Nd}+$/u;

/**
 * Doubts the numbers that stand out of their line as handwriting does: number and date of a letterhead are filled
 * in by pen, larger than the print and off its baseline. Both readers may take a "7" of a hand for a "1".
 */
export function doubtOutOfLine(line: RecognisedLine): RecognisedLine {
  return { ...line, words: line.words.map((word) => (standsOut(word, line) ? doubtful(word) : word)) };
}

const doubtful = (word: RecognisedWord) => ({ ...word, confidence: Math.min(word.confidence, DOUBTFUL) });

function standsOut(word: RecognisedWord, line: RecognisedLine): boolean {
  if (!DIGITS.test(word.text)) return false;
  const others = line.words.filter((other) => LETTERS.test(other.text));
  if (others.length < 2 || !others.some((other) => HIGH.test(other.text.normalize('NFD')))) return false;
  const band = boxAround(others.map((other) => other.box));
  const beyond = Math.max(band[1] - word.box[1], word.box[3] - band[3]);
  return beyond > BEYOND * (word.box[3] - word.box[1]);
}
