import { boxAround } from '../../../model/geometry.ts';
import type { Line } from '../../../model/page.ts';
import { columnsFrom } from './columns.ts';
import { type ColumnLine, markParagraphs } from './paragraphs.ts';
import { heightOf, median, type PlacedWord } from './placed-word.ts';
import { groupRows, splitAtGaps } from './rows.ts';
import { stampWords } from './stamp.ts';
import { backTurn, turnLine, turnWord } from './turn.ts';

/** A space wider than this many heights parts a row into lines even where no column runs through. */
const SEPARATE = 3.5;

/** One line of body text made of words; `words` must not be empty and stand left to right. */
export function lineOf(words: readonly PlacedWord[]): ColumnLine {
  return {
    words: words.map((placed) => placed.word),
    box: boxAround(words.map((placed) => placed.word.box)),
    role: 'body',
  };
}

/**
 * Puts words into lines in reading order: rows from the top; where neighbouring rows share a vertical gutter
 * (letterhead, signature block, two-column print) the whole left column before the right one. A wide space
 * ends a line, so that columns are never interleaved within one. An e-signature's stamp comes after all of them.
 *
 * @param words of one page, in any order
 */
export function composeLines(words: readonly PlacedWord[]): Line[] {
  const stamp = new Set(stampWords(words));
  const rows = groupRows(words.filter((word) => !stamp.has(word)));
  const lines: Line[] = [];
  let plain: ColumnLine[] = [];
  const flush = () => {
    lines.push(...markParagraphs(plain));
    plain = [];
  };
  for (let at = 0; at < rows.length; ) {
    const columns = columnsFrom(rows, at);
    const row = rows[at];
    if (columns === null) {
      if (row !== undefined) plain.push(...piecesOf(row.words));
      at += 1;
      continue;
    }
    flush();
    lines.push(
      ...markParagraphs(columns.left.flatMap(piecesOf)),
      ...markParagraphs(columns.right.flatMap(piecesOf)),
    );
    at = columns.last + 1;
  }
  flush();
  return [...lines, ...composeStamp([...stamp])];
}

/** The lines of what is printed over a page's own text. */
export const composeStamp = (words: readonly PlacedWord[]): Line[] =>
  composeCell(words).map((line) => ({ ...line, role: 'stamp' }));

function piecesOf(words: readonly PlacedWord[]): ColumnLine[] {
  const height = median(words.map(heightOf), 12);
  return splitAtGaps(words, SEPARATE * height).map(lineOf);
}

/** The lines of a table cell: rows from the top, no columns; what runs sideways in it reads in its own direction. */
export function composeCell(words: readonly PlacedWord[]): Line[] {
  return TURNS.flatMap((turn) => {
    const own = words
      .filter((placed) => (placed.turned ?? 0) === turn)
      .map((placed) => turnWord(placed, turn));
    const lines = markParagraphs(groupRows(own).map((row) => lineOf(row.words)));
    return lines.map((line) => turnLine(line, backTurn(turn)));
  });
}

const TURNS = [0, 90, 180, 270] as const;
