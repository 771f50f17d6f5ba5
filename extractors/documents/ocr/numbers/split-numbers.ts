import { type Box, boxAround } from '../../../../model/geometry.ts';
import type { RecognisedWord } from '../engine.ts';
import { DOUBTFUL, together } from './confidence.ts';
import { numberKey } from './number-word.ts';
import type { SlotReading } from './strip.ts';

/** Two words of a line that may be one number which an engine tore apart. */
export interface SplitNumber {
  readonly left: RecognisedWord;
  readonly right: RecognisedWord;
  readonly box: Box;
}

/** White between the parts of one number, at most, as a share of their height; a space is about as wide. */
const CLOSE = 0.5;
const PART = /^[("“]*\p{Nd}[\p{Nd}/.]*$/u;
const END = /^[\p{Nd}/.][\p{Nd}/.]*[)”";,.:]*$/u;
const DATE = /^\p{Nd}{1,2}\/\p{Nd}{1,2}\/\p{Nd}{4}$/u;
const GROUPED = /^\p{Nd}{1,3}(?:\.\p{Nd}{3})+$/u;

const digitsOf = (text: string) => text.replace(/\P{Nd}/gu, '');

/** Neighbours such as "22/1 1/2019" and "1 245": each could be half of a date or of a number with its groups. */
export function findSplitNumbers(words: readonly RecognisedWord[]): SplitNumber[] {
  return words.flatMap((left, index) => {
    const right = words[index + 1];
    if (right === undefined || !PART.test(left.text) || !END.test(right.text)) return [];
    const height = Math.max(left.box[3] - left.box[1], right.box[3] - right.box[1]);
    if (right.box[0] - left.box[2] > CLOSE * height || !couldBeOne(left.text, right.text)) return [];
    return [{ left, right, box: boxAround([left.box, right.box]) }];
  });
}

function couldBeOne(left: string, right: string): boolean {
  if (DATE.test(numberKey(left + right))) return true;
  return /^\p{Nd}{1,3}(?:\.\p{Nd}{3})*$/u.test(numberKey(left)) && /^\p{Nd}{3}(?!\p{Nd})/u.test(right);
}

/**
 * Joins the halves where a second reading sees one number of the same digits. A date that nobody saw whole stays
 * torn, and a person is asked; "1 245" may well be two numbers.
 *
 * @returns the words in place of both halves
 */
export function joinIfSeen({ left, right, box }: SplitNumber, again: SlotReading): RecognisedWord[] {
  const sure = Math.min(left.confidence, right.confidence);
  const seen = numberKey(again.text);
  const whole = !again.text.includes(' ') && (DATE.test(seen) || GROUPED.test(seen));
  if (whole && digitsOf(seen) === digitsOf(left.text + right.text)) {
    const text = left.text + right.text;
    const put = numberKey(text) === seen ? text : again.text;
    const alternatives = [`${left.text} ${right.text}`];
    return [{ text: put, box, confidence: together(sure, again.confidence), alternatives }];
  }
  if (!DATE.test(numberKey(left.text + right.text))) return [left, right];
  const alternatives = [left.text + right.text];
  return [left, right].map((half) => ({
    ...half,
    confidence: Math.min(half.confidence, DOUBTFUL),
    alternatives,
  }));
}
