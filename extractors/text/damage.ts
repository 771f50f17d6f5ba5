import { type Box, boxAround } from '../../model/geometry.ts';
import type { Line, Page, Word } from '../../model/page.ts';
import { VOWELS } from './letters.ts';
import { isConsonantCluster, isSyllable } from './syllable.ts';
import { hasWrongLetters, mayHaveWrongLetters } from './wrong-letters.ts';

/** A place where a syllable lost its vowel, or has another letter for it: what is left of it, and where it stands. */
export interface DamagedPlace {
  readonly page: number;
  /** The halves as they stand, such as "đư c". */
  readonly text: string;
  readonly box: Box;
}

/** Above this share of damaged syllables a text layer is not worth keeping. */
export const BEARABLE_DAMAGE = 0.05;

/** Fewer words with letters of another language than these, or than this share of a short page, are names. */
const FOREIGN_NAMES = { words: 3, onShortPage: 1, share: 0.1 } as const;

const LEADING_MARKS = /^[^\p{L}\p{N}]+/u;
const TRAILING_MARKS = /[^\p{L}\p{N}]+$/u;
/** A bullet of a symbol font stands alone; a lost letter has letters beside it. */
const LOST_CHARACTER = /\ufffd|\p{L}\p{Co}|\p{Co}\p{L}/u;
const LETTERS = /^\p{L}+$/u;

/** Whether one vowel put between the two halves makes a syllable of them: "đư" + "c" → "được". */
export function isBrokenSyllable(left: string, right: string): boolean {
  const head = left.replace(LEADING_MARKS, '');
  const tail = right.replace(TRAILING_MARKS, '');
  if (!LETTERS.test(head) || !isFragment(tail) || !couldBeHead(head, tail)) return false;
  return VOWELS.some((vowel) => isSyllable(head + vowel + tail));
}

/** The end of a broken syllable: small consonants alone ("c", "ng", "p"). */
function isFragment(letters: string): boolean {
  return letters === letters.toLowerCase() && isConsonantCluster(letters);
}

/**
 * The start of a broken syllable: consonants alone ("h"), or a syllable cut after "ư" or "u" ("đư", "lư").
 * Other whole syllables before a single letter are far more often an item name ("tổ c", "to c").
 */
function couldBeHead(letters: string, tail: string): boolean {
  const small = letters.toLowerCase();
  if (isConsonantCluster(small)) return true;
  return /[uư]$/u.test(small) && (tail.length > 1 || small.endsWith('ư'));
}

/** A line's words, and the first word of the next line where the paragraph goes on there. */
function brokenIn(page: number, line: Line, following: Line | undefined): DamagedPlace[] {
  const places: DamagedPlace[] = [];
  const beyond = following?.paragraphStart === false ? following.words[0] : undefined;
  line.words.forEach((word, index) => {
    const next = line.words[index + 1] ?? beyond;
    if (next !== undefined && isBrokenSyllable(word.text, next.text)) {
      places.push(placeOf(page, next === beyond ? [word] : [word, next], `${word.text} ${next.text}`));
    } else if (LOST_CHARACTER.test(word.text)) places.push(placeOf(page, [word], word.text));
  });
  return places;
}

function placeOf(page: number, words: readonly Word[], text: string): DamagedPlace {
  const bare = text.replace(LEADING_MARKS, '').replace(TRAILING_MARKS, '');
  return { page, text: bare, box: boxAround(words.map((word) => word.box)) };
}

/** The damaged places of some lines, in their order. */
export function damagedPlacesOfLines(page: number, lines: readonly Line[]): DamagedPlace[] {
  return lines.flatMap((line, index) => brokenIn(page, line, lines[index + 1]));
}

/** The words of some lines whose letters were taken for others; none where so few words have such letters as names do. */
function misreadPlaces(page: number, lines: readonly Line[]): DamagedPlace[] {
  const words = lines.flatMap((line) => line.words);
  if (!mayHaveWrongLetters(words.map(({ text }) => text).join(' '))) return [];
  const wrong = words.filter(({ text }) => hasWrongLetters(text));
  const { share, onShortPage, words: usual } = FOREIGN_NAMES;
  const names = wrong.length > share * words.length ? onShortPage : usual;
  return wrong.length <= names ? [] : wrong.map((word) => placeOf(page, [word], word.text));
}

/**
 * Every place where the text of the pages lost letters or has others for them, in reading order. Only text layers lose
 * letters this way, so pages read by OCR are left out.
 *
 * @example damagedPlaces(pages)[0] // { page: 1, text: 'h c', box: [210.4, 301.2, 226.9, 316.2] }
 */
export function damagedPlaces(pages: readonly Page[]): DamagedPlace[] {
  return pages
    .filter((page) => page.source !== 'ocr')
    .flatMap(({ number, lines, tables }) => {
      const cells = tables.flatMap((table) => table.cells);
      return [
        ...damagedPlacesOfLines(number, lines),
        ...cells.flatMap((cell) => damagedPlacesOfLines(number, cell.lines)),
        ...misreadPlaces(number, [...lines, ...cells.flatMap((cell) => cell.lines)]),
      ];
    });
}
