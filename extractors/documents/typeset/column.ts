import { boxAround } from '../../../model/geometry.ts';
import type { Line } from '../../../model/page.ts';
import { PAPER } from './paper.ts';
import { type SetWord, wrap } from './wrap.ts';

/** Ascent and height of a line's ink as shares of the font size. */
export const ASCENT = 0.89;
const DESCENT = 0.22;

/** One line of set words; `left` and `baseline` in points. */
export function setLine(
  words: readonly SetWord[],
  left: number,
  baseline: number,
  paragraphStart: boolean,
  role: Line['role'] = 'body',
): Line {
  const set = words.map(({ text, x, width }) => ({
    text,
    confidence: 1,
    box: [
      left + x,
      baseline - ASCENT * PAPER.fontSize,
      left + x + width,
      baseline + DESCENT * PAPER.fontSize,
    ] as const,
  }));
  return { words: set, box: boxAround(set.map((word) => word.box)), role, paragraphStart };
}

/** Paragraphs set under each other in a column of `width` points, from `top`. */
export function setColumn(
  paragraphs: readonly string[],
  left: number,
  top: number,
  width: number,
): { lines: Line[]; bottom: number } {
  const lines: Line[] = [];
  let y = top;
  for (const paragraph of paragraphs) {
    wrap(paragraph, width, 0).forEach((words, index) => {
      lines.push(setLine(words, left, y + ASCENT * PAPER.fontSize, index === 0));
      y += PAPER.lineHeight;
    });
  }
  return { lines, bottom: y };
}
