import { normalise } from '../../text/normalise.ts';

/** The text of UTF-8 (with or without mark) or UTF-16 (with mark) bytes, NFC; null where they are not text. */
export function decodeText(bytes: Uint8Array): string | null {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : 'utf-8';
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return isText(text) ? normalise(text.replace(/\r\n?/g, '\n')) : null;
  } catch {
    // Not in this encoding: the caller names the error.
    return null;
  }
}

/** Controls that no text holds. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the controls are what is looked for
const BINARY = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/;

function isText(text: string): boolean {
  return !BINARY.test(text);
}
