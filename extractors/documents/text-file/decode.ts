import { decodeLegacyByLook, detectLegacy } from '../../text/legacy/look.ts';
import type { ReadRun } from '../../text/legacy/runs.ts';
import { normalise } from '../../text/normalise.ts';

/** Controls that no text holds. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the controls are what is looked for
const BINARY = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/;
/** Above this share of characters that cannot be read it is no text that was cut or mended by hand. */
const FEW_LOST = 0.01;
/** The high byte of a UTF-16 unit is nought for every Latin letter, space and digit: most of any text of ours. */
const UTF16_NOUGHTS = 0.3;

/**
 * The lines of a text file: UTF-8, UTF-16 (little or big endian, with mark or without), windows-1258, TCVN3 or
 * VNI, told by its bytes. Normalised but for tabulators, which part the fields of a table. What was legacy says so,
 * line by line.
 *
 * @returns null where the bytes are no text
 */
export function decodeLines(bytes: Uint8Array): ReadRun[] | null {
  const text = toCharacters(bytes);
  if (text === null) return null;
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  // Quoted mail mixes encodings: where the whole is in none, each line is looked at.
  const whole = detectLegacy(text);
  return lines.map((line) => {
    const read = whole === null ? decodeLegacyByLook(line) : decodeLegacyByLook(line, whole);
    return { ...read, text: read.text.split('\t').map(normalise).join('\t') };
  });
}

/** The text of `decodeLines` in one, normalised. */
export function decodeText(bytes: Uint8Array): string | null {
  const lines = decodeLines(bytes);
  return lines === null ? null : normalise(lines.map((line) => line.text).join('\n'));
}

/** Bytes as the characters they are in Unicode, or as those of Latin-1 where they are legacy. */
function toCharacters(bytes: Uint8Array): string | null {
  const wide = utf16Of(bytes);
  if (wide !== null) {
    const text = decode(bytes, wide, true);
    return text === null || BINARY.test(text) ? null : text;
  }
  const narrow = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  if (BINARY.test(narrow)) return null;
  const utf8 = decode(bytes, 'utf-8', true);
  if (utf8 !== null) return utf8;
  if (detectLegacy(narrow) !== null) return narrow;
  const lenient = decode(bytes, 'utf-8', false) ?? '';
  const lost = lenient.split('\ufffd').length - 1;
  return lost <= FEW_LOST * lenient.length ? lenient : null;
}

function decode(bytes: Uint8Array, encoding: string, fatal: boolean): string | null {
  try {
    return new TextDecoder(encoding, { fatal }).decode(bytes);
  } catch {
    // Not in this encoding: the next one is tried.
    return null;
  }
}

/** Which UTF-16 the bytes are in, by their mark or by where their noughts stand; null where in none. */
function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (bytes.length % 2 === 1) return null;
  let [even, odd] = [0, 0];
  bytes.forEach((byte, index) => {
    if (byte === 0 && index % 2 === 0) even += 1;
    if (byte === 0 && index % 2 === 1) odd += 1;
  });
  const enough = (UTF16_NOUGHTS * bytes.length) / 2;
  if (odd > enough && even === 0) return 'utf-16le';
  return even > enough && odd === 0 ? 'utf-16be' : null;
}
