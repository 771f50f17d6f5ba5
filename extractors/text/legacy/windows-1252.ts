/** What windows-1252 has on the bytes 0x80–0x9F, where Latin-1 has controls (its five free places keep them). */
const HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/**
 * The character of windows-1252 for one of Latin-1; all others stay. By hand because several versions of
 * Node.js decode windows-1252 as Latin-1 (nodejs/node#60888).
 *
 * @example toWindows1252('\u0093') // '“'
 */
export function toWindows1252(char: string): string {
  const code = char.charCodeAt(0);
  return code >= 0x80 && code <= 0x9f ? (HIGH[code - 0x80] ?? char) : char;
}

/** A text of bytes in windows-1252. */
export function decodeWindows1252(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => toWindows1252(String.fromCharCode(byte))).join('');
}
