import { LEGACY_ENCODINGS, type LegacyEncoding } from './encoding.ts';
import { type Evidence, verdictOf, weigh } from './evidence.ts';
import { asTyped, decodeUnits, type ReadRun } from './runs.ts';
import { transcode } from './transcode.ts';

/** How sure a word is that was decoded by its look, without a font's name to agree with. */
export const BY_LOOK_CONFIDENCE = 0.95;

/** A character of Latin-1 that Vietnamese does not have, inside a word or at its end: a legacy letter stands there. */
const STRANGE_IN_WORD =
  /[A-Za-zÀ-ÿ][¡-¿ÄÅÆÇËÎÏÑÖ×ØÛÜÞßäåæçëîïñö÷øûüþÿ]|[¡-¿ÄÅÆÇËÎÏÑÖ×ØÛÜÞßäåæçëîïñö÷øûüþÿ][A-Za-zÀ-ÿ]/u;
const BEYOND_ASCII = /[\u0080-\uffff]/;

interface Candidate {
  readonly encoding: LegacyEncoding;
  readonly evidence: Evidence;
}

/**
 * The legacy encoding that a text of unknown font is in, judged by how many of its words become syllables; null
 * where it reads best as it stands. Give it as much as belongs together (a whole file, all cells of a sheet): the
 * longer the text, the surer the answer. The characters are those that a reader of windows-1252 sees.
 */
export function detectLegacy(text: string): LegacyEncoding | null {
  if (!BEYOND_ASCII.test(text)) return null;
  const best = LEGACY_ENCODINGS.map((encoding): Candidate => {
    const whole = asTyped(text, encoding);
    return { encoding, evidence: weigh(whole, transcode(whole, encoding)) };
  })
    .filter(({ evidence }) => isConvincing(evidence, text))
    .reduce<Candidate | null>(
      (found, next) => (found === null || gain(next) > gain(found) ? next : found),
      null,
    );
  return best?.encoding ?? null;
}

const gain = ({ evidence }: Candidate): number => evidence.legacy - evidence.unicode;

function isConvincing({ legacy, unicode, neither }: Evidence, text: string): boolean {
  const fewest = STRANGE_IN_WORD.test(text) ? 1 : 2;
  return legacy >= fewest && legacy > 2 * unicode && legacy >= neither;
}

/**
 * Decodes a text whose font is not known. A text that reads better as it stands is given back as it is. Digits and
 * ASCII punctuation stay, but for a hyphen that stands for "ư". The words are sure to `BY_LOOK_CONFIDENCE`.
 *
 * @param encoding where it is known from a longer text around this one
 * @example decodeLegacyByLook('TËp thÓ lao ®éng xuÊt s¾c').text // 'Tập thể lao động xuất sắc'
 */
export function decodeLegacyByLook(text: string, encoding = detectLegacy(text)): ReadRun {
  if (encoding === null) return { text, encoding };
  const typed = asTyped(text, encoding);
  if (verdictOf(weigh(typed, transcode(typed, encoding))) === 'unicode') return { text, encoding: null };
  const units = decodeUnits(typed, encoding, false);
  const read = units.join('').normalize('NFC');
  return read === text ? { text, encoding: null } : { text: read, encoding };
}
