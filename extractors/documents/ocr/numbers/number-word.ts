import { isSyllable } from '../../../text/syllable.ts';

/**
 * Letters and signs that an engine gives for a digit, by that digit; the usual slips of Tesseract.
 */
const LOOKALIKES: ReadonlyMap<string, string> = new Map(
  Object.entries({ 0: 'OoQ', 1: 'lI|!]LÏÍÌ', 2: 'Zz', 5: 'Ss§', 6: 'Gó', 8: 'B', 9: 'gq' }).flatMap(
    ([digit, letters]) => [...letters].map((letter): [string, string] => [letter, digit]),
  ),
);

const ROMAN = /^I{1,3}$/;
const DIGIT = /\p{Nd}/u;
const AROUND = /^[^\p{L}\p{N}|!§\]]+|[^\p{L}\p{N}|!§\]]+$/gu;

const isLookalike = (letter: string) => DIGIT.test(letter) || LOOKALIKES.has(letter);

/** A word this long that consists of lookalikes alone may be a number that lost all its digits. */
const SHORT = 4;

const isWord = (bare: string) => bare.length > 1 && isSyllable(bare);

/** "m²", "km2" whose raised digit came out as a mark. */
const LOST_POWER = /^[ckd]?m[?°'"”’*^]/iu;
export const hasLostPower = (text: string): boolean => LOST_POWER.test(text);

/**
 * Whether a word must be read a second time: it has a digit, or is so short and of such letters that it may have
 * been one ("O", "I1", "Ol") and no syllable ("so"), or is a unit of measure that lost its power ("m?").
 */
export function mayBeNumber(text: string): boolean {
  if (DIGIT.test(text) || hasLostPower(text)) return true;
  const bare = text.replace(AROUND, '');
  return bare !== '' && bare.length <= SHORT && !isWord(bare) && [...bare].every(isLookalike);
}

/**
 * What two readings of a number must have in common: its digits with the signs between them and a percent sign.
 * Letters, brackets and what ends a sentence do not count.
 *
 * @example numberKey('(12,5%);') // '12,5%'
 * @example numberKey('số 307/QĐ-UBND') // '307'
 */
export function numberKey(text: string): string {
  return (text.match(/\p{Nd}+(?:[.,/:-]\p{Nd}+)*%?/gu) ?? []).join(' ');
}

/**
 * The word with its lookalikes as digits, where they stand beside digits or make up the whole word.
 *
 * @example asDigits('l7/QĐ') // '17/QĐ'
 */
export function asDigits(text: string): string {
  const all = !DIGIT.test(text) && !isWord(text.replace(AROUND, ''));
  return text.replace(/[\p{L}\p{Nd}|!§\]]+/gu, (run) => {
    if (![...run].every(isLookalike) || !(all || DIGIT.test(run))) return run;
    return [...run].map((letter) => LOOKALIKES.get(letter) ?? letter).join('');
  });
}

/** As `asDigits`, but "I", "II" and "III" stay: they are list numbers as good as "1", "11" and "111". */
export const withDigits = (text: string): string =>
  ROMAN.test(text.replace(AROUND, '')) ? text : asDigits(text);
