import type { PlacedWord } from '../../layout/placed-word.ts';
import type { LostGlyph } from './lost-glyphs.ts';
import type { Finding } from './solve.ts';

/** How sure a word is of which a part stays lost: a person is asked. */
const LOST_CONFIDENCE = 0.3;
/** What stands for a letter that nobody could find. */
const REPLACEMENT = '\ufffd';

const MARK = /[\u{100000}-\u{10ffff}]/gu;
const BESIDE_DIGIT = /(?<=\d[.,]?)[\u{100000}-\u{10ffff}]|[\u{100000}-\u{10ffff}](?=[.,]?\d)/u;
const LETTER = /\p{L}/u;
/** Marks after a word and before none: question marks stand so. After a digit it may be a digit that was lost. */
const AT_END = /(?<=\p{L})[\u{100000}-\u{10ffff}]+(?![\p{L}\p{N}\u{100000}-\u{10ffff}])/gu;

type Glyphs = (mark: string) => LostGlyph | undefined;

/** Question marks that stand as question marks do are no damage. */
export function keepQuestionMarks(words: readonly PlacedWord[], glyphs: Glyphs): readonly PlacedWord[] {
  if (!hasLostGlyphs(words)) return words;
  const isPlain = words.every(({ word }) =>
    (word.text.match(MARK) ?? []).every(
      (mark) => glyphs(mark)?.otherwise === '?' && word.text.replace(AT_END, '').search(MARK) < 0,
    ),
  );
  return isPlain ? words.map((placed) => withText(placed, placed.word.text.replace(MARK, '?'))) : words;
}

/** Whether any of the words holds a lost glyph. */
export function hasLostGlyphs(words: readonly PlacedWord[]): boolean {
  return words.some(({ word }) => word.text.search(MARK) >= 0);
}

/** Words with the letters that were found, and how those may read that stay in doubt, by their index. */
export interface Restored {
  readonly words: readonly PlacedWord[];
  readonly doubtful: ReadonlyMap<number, readonly string[]>;
}

/** More ways to read a word than this leave nothing to choose from. */
const MOST_READINGS = 4000;

/**
 * Puts the letters that were found in place of their marks. What was not found, and whatever stands beside a digit,
 * where it may be one itself, is shown as lost.
 */
export function restoreWords(words: readonly PlacedWord[], findings: ReadonlyMap<string, Finding>): Restored {
  const doubtful = new Map<number, readonly string[]>();
  const restored = words.map((placed, index) => {
    const marks = placed.word.text.match(MARK);
    if (marks === null) return placed;
    const isNumber = BESIDE_DIGIT.test(placed.word.text);
    const found = isNumber ? null : withLetters(placed, marks, findings);
    if (found !== null) return found;
    const readings = isNumber ? [] : readingsOf(placed.word.text, marks, findings);
    if (readings.length > 0) doubtful.set(index, readings);
    return lostWord(placed);
  });
  return { words: restored, doubtful };
}

function withLetters(
  placed: PlacedWord,
  marks: readonly string[],
  findings: ReadonlyMap<string, Finding>,
): PlacedWord | null {
  const { word } = placed;
  let { text, confidence } = word;
  for (const mark of marks) {
    const finding = findings.get(mark);
    if (finding?.kind !== 'found') return null;
    text = text.replaceAll(mark, finding.letter);
    confidence = Math.min(confidence, finding.confidence);
  }
  return { ...placed, word: { ...word, text: text.normalize('NFC'), confidence, repaired: true } };
}

/** What a word with letters in doubt may read; none where nothing is known of one of them, or too little. */
function readingsOf(
  text: string,
  marks: readonly string[],
  findings: ReadonlyMap<string, Finding>,
): readonly string[] {
  let readings = [text];
  for (const mark of new Set(marks)) {
    const finding = findings.get(mark);
    if (finding === undefined) return [];
    const letters = finding.kind === 'found' ? [finding.letter] : finding.candidates;
    readings = readings.flatMap((reading) => letters.map((letter) => reading.replaceAll(mark, letter)));
    if (readings.length > MOST_READINGS) return [];
  }
  return LETTER.test(text) ? readings.map((reading) => reading.normalize('NFC')) : [];
}

function lostWord(placed: PlacedWord): PlacedWord {
  const { word } = placed;
  return {
    ...placed,
    word: { ...word, text: word.text.replace(MARK, REPLACEMENT), confidence: LOST_CONFIDENCE },
  };
}

const withText = (placed: PlacedWord, text: string): PlacedWord => ({
  ...placed,
  word: { ...placed.word, text },
});
