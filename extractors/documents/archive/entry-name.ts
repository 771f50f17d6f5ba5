import { qualityOf, takeCensus } from '../../text/quality.ts';
import { CP437_HIGH } from './cp437.ts';

/** General purpose bit 11: the name is UTF-8 (APPNOTE.TXT 4.4.4). */
const UTF8_FLAG = 0x800;
/** Info-ZIP Unicode Path (APPNOTE.TXT 4.6.9): version, CRC of the other name, then the name in UTF-8. */
const UNICODE_PATH = 0x7075;
const UNICODE_PATH_HEAD = 5;

export interface RawName {
  readonly bytes: Uint8Array;
  readonly flags: number;
  readonly extraFields: readonly { readonly id: number; readonly data: Uint8Array }[];
}

/**
 * An entry's name as its author saw it. UTF-8 where the entry says so or the bytes are UTF-8 (macOS leaves the
 * flag out); else the code page of a Vietnamese or an English Windows, whichever reads better.
 */
export function entryName({ bytes, flags, extraFields }: RawName): string {
  const path = extraFields.find((field) => field.id === UNICODE_PATH)?.data.subarray(UNICODE_PATH_HEAD);
  const unicode = path === undefined ? null : asUtf8(path);
  if (unicode !== null && unicode !== '') return unicode;
  const utf8 = asUtf8(bytes);
  if (utf8 !== null) return utf8;
  if ((flags & UTF8_FLAG) !== 0) return new TextDecoder('utf-8').decode(bytes);
  const vietnamese = new TextDecoder('windows-1258').decode(bytes).normalize('NFC');
  const english = asCp437(bytes);
  return readability(vietnamese) >= readability(english) ? vietnamese : english;
}

function asUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Not UTF-8: the caller tries the code pages.
    return null;
  }
}

/** Code page 437, the ZIP format's own (APPNOTE.TXT, Appendix D). */
function asCp437(bytes: Uint8Array): string {
  return [...bytes]
    .map((byte) => (byte < 0x80 ? String.fromCharCode(byte) : (CP437_HIGH[byte - 0x80] ?? '')))
    .join('');
}

/** Few words are no basis for a score of spelling; what counts most is that no sign stands where a letter should. */
function readability(name: string): number {
  const { syllables, unknownSyllables, strangeCharacters } = takeCensus(name);
  const spelled = syllables === 0 ? 0 : 1 - unknownSyllables / syllables;
  return qualityOf(name) + spelled - strangeCharacters;
}
