import type { Line, Page } from '../../../model/page.ts';
import { textOf } from '../../../model/page.ts';
import { phrasesOf } from '../grammar/phrases.ts';
import { isCapitals } from '../stream/blocks.ts';
import { levelOfLabel } from '../stream/label.ts';
import { termsOf } from '../tagging/terms.ts';
import { type GridCell, gridCell } from './grid.ts';
import { tableWords } from './table-words.ts';

/** A title wraps over this many lines at most. */
const TITLE_LINES = 4;
const LONGEST = 45;
/** A title stands this near above its table, and above its next line, in heights of a line. */
const NEAR = 4;

/** A line of text as a cell, to be read as one. */
export function cellOfLine(line: Line, page: number): GridCell {
  const cell = { row: 0, column: 0, rowSpan: 1, columnSpan: 1, box: line.box, lines: [line] };
  return gridCell(cell, page);
}

/** A sentence that counts or ends is running text; what it says is not said of the table. */
function isRunningText({ tokens, text }: GridCell): boolean {
  if (tokens.length > LONGEST || /[.;]$/u.test(text)) return true;
  return phrasesOf(termsOf(tokens)).some((term) => term.tags.has('Quantity'));
}

/** The line with which a title begins: its number, its capitals, or a word such as "Biểu". */
function beginsTitle({ text, key }: GridCell): boolean {
  return (
    tableWords.isCaption(key) || isCapitals(text) || levelOfLabel(text, '') !== null || text.endsWith(':')
  );
}

/**
 * The title right above a table, from its first line: it may name award, year, unit or status. Nothing where only
 * running text stands there.
 */
export function captionOf(page: Page, top: number): GridCell[] {
  const above = page.lines.filter((line) => line.role === 'body' && line.box[3] <= top + 2);
  const title: GridCell[] = [];
  let below = top;
  for (const line of above.toReversed().slice(0, TITLE_LINES)) {
    const cell = cellOfLine(line, page.number);
    const height = Math.max(1, line.box[3] - line.box[1]);
    if (textOf(line) === '' || isRunningText(cell) || below - line.box[3] > NEAR * height) break;
    title.unshift(cell);
    below = line.box[1];
  }
  const first = title.findIndex(beginsTitle);
  return first < 0 ? title.filter(({ text }) => /^\(.*\)$/u.test(text)) : title.slice(first);
}
