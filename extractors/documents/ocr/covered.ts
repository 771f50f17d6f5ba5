import type { Box } from '../../../model/geometry.ts';
import type { Issue } from '../../../model/issue.ts';
import { issue } from '../../../model/make-issue.ts';
import { type Line, type Page, type Word, wordsOf } from '../../../model/page.ts';

/** What a word gets at most that a seal lies over: a person is asked. */
const DOUBTFUL = 0.5;
/** A word read less surely than this was not read. */
const READ = 0.7;

/** A page whose words under seals are marked as doubtful, and where a person has to look. */
export interface Doubted {
  readonly page: Page;
  readonly issues: readonly Issue[];
}

/**
 * Lowers the confidence of words that a seal lies over in a grey scan: its strokes make other digits of digits, and
 * no engine is less sure for that. A seal with numbers or ill-read words below it is told to a person.
 *
 * @param seals boxes around round seals, in points of the page
 */
export function doubtCovered(page: Page, seals: readonly Box[]): Doubted {
  const isCovered = (word: Word) => seals.some((seal) => liesOver(seal, word.box));
  const doubted = (lines: readonly Line[]): Line[] =>
    lines.map((line) => ({
      ...line,
      words: line.words.map((word) =>
        isCovered(word) ? { ...word, confidence: Math.min(word.confidence, DOUBTFUL) } : word,
      ),
    }));
  const lines = doubted(page.lines);
  const tables = page.tables.map((table) => ({
    ...table,
    cells: table.cells.map((cell) => ({ ...cell, lines: doubted(cell.lines) })),
  }));
  const words = wordsOf(page);
  const issues = seals.flatMap((seal) => {
    const below = words.filter((word) => liesOver(seal, word.box));
    const isRead = below.every((word) => word.confidence >= READ && !/\p{N}/u.test(word.text));
    if (isRead) return [];
    const place = { page: page.number };
    return [issue('covered-by-seal', 'warning', place, { ...place, box: seal })];
  });
  return { page: { ...page, lines, tables }, issues };
}

/** Whether a word reaches into the circle within a box. */
function liesOver(seal: Box, word: Box): boolean {
  const [x, y] = [(seal[0] + seal[2]) / 2, (seal[1] + seal[3]) / 2];
  const dx = x - Math.min(Math.max(x, word[0]), word[2]);
  const dy = y - Math.min(Math.max(y, word[1]), word[3]);
  return Math.hypot(dx, dy) <= (seal[2] - seal[0]) / 2;
}
