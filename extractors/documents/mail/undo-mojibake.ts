import { decodeWindows1252 } from '../../text/legacy/windows-1252.ts';

const ALL_BYTES = Uint8Array.from({ length: 256 }, (_, byte) => byte);

/**
 * The byte that windows-1252 (which the web takes ISO-8859-1 for) shows as a character. Both as it should be and as
 * this Node.js has it, whose decoder the mail libraries call (see `text/legacy/windows-1252.ts`).
 */
const BYTES = new Map(
  [decodeWindows1252(ALL_BYTES), new TextDecoder('windows-1252').decode(ALL_BYTES)].flatMap((text) =>
    [...text].map((character, byte) => [character, byte] as const),
  ),
);

/**
 * UTF-8 that its sender called ISO-8859-1, put right; any other text as it is. A real Latin-1 text is never
 * valid UTF-8 by accident once it has a letter beyond ASCII.
 *
 * @example undoMojibake('BÃ¡o cÃ¡o') // 'Báo cáo'
 */
export function undoMojibake(text: string): string {
  const bytes: number[] = [];
  for (const character of text) {
    const byte = BYTES.get(character);
    if (byte === undefined) return text;
    bytes.push(byte);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes));
  } catch {
    // Not UTF-8: the text was what it was called.
    return text;
  }
}
