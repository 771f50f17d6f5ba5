import { wordsOfText } from '../../text/normalise.ts';
import { PAPER } from './paper.ts';
import { textWidth } from './tinos.ts';

/** A word on a line, `x` from the line's left end, in points. */
export interface SetWord {
  readonly text: string;
  readonly x: number;
  readonly width: number;
}

const SPACE = textWidth(' ', PAPER.fontSize);

/**
 * Breaks a paragraph into lines no wider than `width`. A word wider than a line stands alone on one and runs
 * over its end, so that no text is cut.
 */
export function wrap(text: string, width: number, indent: number): SetWord[][] {
  const lines: SetWord[][] = [];
  let x = indent;
  for (const word of wordsOfText(text)) {
    const own = textWidth(word, PAPER.fontSize);
    const line = lines.at(-1);
    if (line !== undefined && x + SPACE + own <= width) {
      line.push({ text: word, x: x + SPACE, width: own });
      x += SPACE + own;
      continue;
    }
    const start = line === undefined ? indent : 0;
    lines.push([{ text: word, x: start, width: own }]);
    x = start + own;
  }
  return lines;
}
