import { LEGACY_ENCODINGS, type LegacyEncoding, type LegacyEncodingId } from '../encoding.ts';

/** The encoding of an id. @throws RangeError where there is none */
export function encodingOf(id: LegacyEncodingId): LegacyEncoding {
  const found = LEGACY_ENCODINGS.find((encoding) => encoding.id === id);
  if (found === undefined) throw new RangeError(`no encoding ${id}`);
  return found;
}

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;

/**
 * Vietnamese as a typist's program wrote it in a legacy encoding: the characters that Latin-1 has for its bytes.
 * Capitals that the encoding lacks become small letters, as under a capital font.
 *
 * @example encodeLegacy('Tập thể', encodingOf('tcvn3')) // 'TËp thÓ'
 */
export function encodeLegacy(text: string, encoding: LegacyEncoding): string {
  // The table's own characters come last; those before them are other ways of writing that are read too.
  const written = new Map([...encoding.letters].map(([characters, letter]) => [letter, characters]));
  const write = (letter: string): string => {
    const small = encoding.lacksCapitals ? written.get(letter.toLowerCase()) : undefined;
    const known = written.get(letter) ?? small;
    if (known !== undefined || letter.length > 1) return known ?? letter;
    const [tone] = letter.normalize('NFD').match(TONES) ?? [];
    if (tone === undefined) return letter;
    const toneless = letter.normalize('NFD').replace(TONES, '').normalize('NFC');
    return (written.get(toneless) ?? toneless) + (written.get(tone) ?? tone);
  };
  return [...text.normalize('NFC')].map(write).join('');
}
