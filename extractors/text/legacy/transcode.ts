import type { LegacyEncoding } from './encoding.ts';
import { toWindows1252 } from './windows-1252.ts';

/** Symbol fonts give their bytes in the private use area, from here on. */
const SYMBOL_BYTES = 0xf000;
/** Characters that readers take for a Latin-1 one of the same look (NFKC, the Adobe glyph list). */
const LOOKALIKES: ReadonlyMap<string, string> = new Map([
  ['\u03bc', '\u00b5'],
  ['\u2219', '\u00b7'],
  ['\u02c9', '\u00af'],
]);

/** The text with every byte as the character that Latin-1 has for it, of the same length. */
export const toByteCharacters = (text: string): string => text.split('').map(toByteCharacter).join('');

function toByteCharacter(char: string): string {
  const code = char.charCodeAt(0);
  if (code >= SYMBOL_BYTES + 0x20 && code <= SYMBOL_BYTES + 0xff)
    return String.fromCharCode(code - SYMBOL_BYTES);
  return LOOKALIKES.get(char) ?? char;
}

/**
 * Reads text in an encoding, letter by letter: one entry for each UTF-16 unit of the text, in its place. The mark
 * of a two-byte letter leaves an empty entry. What is no letter of the encoding is read as windows-1252.
 *
 * @param text as `toByteCharacters` gives it
 * @example transcodeUnits('hoïc', VNI) // ['h', 'ọ', '', 'c']
 */
export function transcodeUnits(text: string, { letters }: LegacyEncoding): string[] {
  const units = text.split('');
  const read = [...units];
  for (let at = 0; at < units.length; at += 1) {
    const one = units[at] ?? '';
    const pair = letters.get(one + (units[at + 1] ?? ''));
    if (pair !== undefined && at + 1 < units.length) {
      read[at] = pair;
      read[at + 1] = '';
      at += 1;
    } else read[at] = letters.get(one) ?? toWindows1252(one);
  }
  return read;
}

/** Text read in an encoding, NFC. Digits, ASCII letters and ASCII punctuation always stay as they are. */
export function transcode(text: string, encoding: LegacyEncoding): string {
  return transcodeUnits(text, encoding).join('').normalize('NFC');
}
