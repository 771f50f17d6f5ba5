import { wordsOfText } from '../../text/normalise.ts';
import type { RuledTable, TableCell } from './block.ts';
import { PAPER, TEXT_WIDTH } from './paper.ts';
import { textWidth } from './tinos.ts';

/** Between the margins of the sheet when it lies on its side. */
const LANDSCAPE_WIDTH = PAPER.height - PAPER.left - PAPER.right;
/** Above this share of the sheet, columns would be no wider than their longest words. */
const CROWDED = 0.8;
/** How much wider a crowded table is than its words need, so that its texts do not stand a word to a line. */
const ROOMY = 1.25;
const LEAST = 24;
/** Longer texts are broken into lines of this width rather than asking for more. */
const LONG_TEXT = 200;

/** What a column cannot do without, and what it would like, in points. */
interface Wish {
  readonly least: number[];
  readonly liked: number[];
}

/**
 * The widths of a table's columns in points: none narrower than its longest word, the room left over shared by
 * the length of their texts. Together they are as wide as the text of an upright sheet, else of one on its side,
 * else as wide as the words need.
 */
export function columnWidths(table: RuledTable): number[] {
  const { least, liked } = wishesOf(table);
  const needed = sum(least);
  const isCrowded = needed > CROWDED * TEXT_WIDTH;
  const room = isCrowded ? Math.max(LANDSCAPE_WIDTH, ROOMY * needed) : TEXT_WIDTH;
  const extra = liked.map((width, column) => width - (least[column] ?? 0));
  const wanted = sum(extra);
  return least.map((width, column) => {
    const share = wanted > 0 ? (extra[column] ?? 0) / wanted : 1 / least.length;
    return width + share * (room - needed);
  });
}

function wishesOf(table: RuledTable): Wish {
  const least = Array.from({ length: table.columns }, () => LEAST);
  const liked = [...least];
  // Narrow cells first: a wide one takes what its columns have, and asks for no more than is missing.
  for (const cell of [...table.cells].sort((a, b) => a.columnSpan - b.columnSpan)) {
    const columns = Array.from({ length: cell.columnSpan }, (_, index) => cell.column + index);
    widen(least, columns, longestWord(cell) + 2 * PAPER.cellPadding);
    if (cell.columnSpan === 1) widen(liked, columns, longestText(cell) + 2 * PAPER.cellPadding);
  }
  return { least, liked: liked.map((width, column) => Math.max(width, least[column] ?? 0)) };
}

function widen(widths: number[], columns: readonly number[], needed: number): void {
  const missing = needed - sum(columns.map((column) => widths[column] ?? 0));
  if (missing <= 0) return;
  for (const column of columns) widths[column] = (widths[column] ?? 0) + missing / columns.length;
}

function longestWord(cell: TableCell): number {
  const words = cell.paragraphs.flatMap(wordsOfText);
  return largest(words.map((word) => textWidth(word, PAPER.fontSize)));
}

function longestText(cell: TableCell): number {
  const widths = cell.paragraphs.map((text) => textWidth(wordsOfText(text).join(' '), PAPER.fontSize));
  return Math.min(LONG_TEXT, largest(widths));
}

const largest = (values: readonly number[]): number =>
  values.reduce((most, value) => Math.max(most, value), 0);
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
