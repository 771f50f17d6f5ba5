import type { PlacedWord } from '../../layout/placed-word.ts';
import type { LostGlyph } from './lost-glyphs.ts';
import type { Finding } from './solve.ts';

/** How sure a word is of which a part stays lost: a person is asked. */
const LOST_CONFIDENCE = 0.3;
/** What stands for a letter that nobody could find. */
const REPLACEMENT = '\ufffd';

const MARK = /[\u{100000}-\u{10ffff}]/gu;
const BESIDE_DIGIT = /(?<=\d[.,]?)[\u{100000}-\u{10ffff}]|[\u{100000}-\u{10ffff}](?=[.,]?\d)/u;
/** Marks after which no letter comes: question marks stand so. */
const AT_END = /[\u{100000}-\u{10ffff}]+(?![\p{L}\u{100000}-\u{10ffff}])/gu;

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

/**
 * Puts the letters that were found in place of their marks. What was not found, and whatever stands beside a digit,
 * where it may be one itself, is shown as lost.
 */
export function restoreWords(
  words: readonly PlacedWord[],
  findings: ReadonlyMap<string, Finding>,
): PlacedWord[] {
  return words.map((placed) => restoreWord(placed, findings));
}

function restoreWord(placed: PlacedWord, findings: ReadonlyMap<string, Finding>): PlacedWord {
  const { word } = placed;
  const marks = word.text.match(MARK);
  if (marks === null) return placed;
  const letters = new Map<string, string>();
  let confidence = word.confidence;
  for (const mark of marks) {
    const finding = findings.get(mark);
    if (finding?.kind !== 'found') continue;
    letters.set(mark, finding.letter);
    confidence = Math.min(confidence, finding.confidence);
  }
  if (marks.some((mark) => !letters.has(mark)) || BESIDE_DIGIT.test(word.text)) {
    const text = word.text.replace(MARK, REPLACEMENT);
    return { ...placed, word: { ...word, text, confidence: LOST_CONFIDENCE } };
  }
  const text = word.text.replace(MARK, (mark) => letters.get(mark) ?? REPLACEMENT);
  return { ...placed, word: { ...word, text: text.normalize('NFC'), confidence, repaired: true } };
}

const withText = (placed: PlacedWord, text: string): PlacedWord => ({
  ...placed,
  word: { ...placed.word, text },
});
