import { LETTERS } from './letters.ts';

const OWN = new Set([...LETTERS, ...LETTERS.map((letter) => letter.toUpperCase())]);
const LATIN = /\p{Script=Latin}/u;
/** What programs put for the letters of another code page, where text has letters. */
const SYMBOL_IN_WORD = /\p{L}[¡¢£¤¥¦§¨ª¬¯°±´µ¶¸º¿×÷]+\p{L}|¿\p{L}|\p{L}¿/u;
/** A marked capital after a small letter, a marked small letter among capitals: capitals of another code page. */
const WRONG_CASE = /\p{Ll}(?![A-Z])\p{Lu}|\p{Lu}(?![a-z])\p{Ll}\p{Lu}/u;

const OWN_LETTERS = [...OWN].filter((letter) => letter > '\u007f').join('');
/** What no sound text has: one look at a whole page is cheaper than one at each word. */
const SUSPICIOUS = new RegExp(`[^\\u0000-\\u007f\\u2000-\\u206f${OWN_LETTERS}]|${WRONG_CASE.source}`, 'u');

/** Whether any word of a text may have wrong letters. */
export const mayHaveWrongLetters = (text: string): boolean => SUSPICIOUS.test(text);

/**
 * Whether a word has letters that Vietnamese does not write with: foreign names have, and so has text whose letters
 * some program took for those of another code page.
 *
 * @example hasWrongLetters('Đßc') // true, of "Độc"
 */
export function hasWrongLetters(word: string): boolean {
  const text = word.normalize('NFC');
  if (SYMBOL_IN_WORD.test(text) || WRONG_CASE.test(text)) return true;
  return text.length > 1 && [...text].some((letter) => LATIN.test(letter) && !OWN.has(letter));
}
