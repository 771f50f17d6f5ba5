import type { Line } from '../../../model/page.ts';
import { textOf } from '../../../model/page.ts';

/** Head and foot zones, as shares of the page height. */
const EDGE = 0.08;
/** A page number is the first or last thing on its page and may stand further in, on sheets with wide margins. */
const NUMBER_EDGE = 0.12;
const NUMBER = /^(?:[-–—|]\s*)?(?:Trang\s+|trang\s+)?\d{1,4}(?:\s*\/\s*\d{1,4})?(?:\s*[-–—|])?$/u;

/** A line of the head or foot zone in a form that is equal on neighbouring pages: its digits do not count. */
export interface EdgeLine {
  readonly text: string;
  readonly top: number;
}

export function isAtEdge(line: Pick<Line, 'box'>, pageHeight: number): boolean {
  return line.box[3] < EDGE * pageHeight * 1.15 || line.box[1] > (1 - EDGE) * pageHeight;
}

/** The lines of the head and foot zones, to be held against other pages. */
export function edgeLines(lines: readonly Line[], pageHeight: number): EdgeLine[] {
  return lines
    .filter((line) => isAtEdge(line, pageHeight))
    .map((line) => ({ text: textOf(line).replace(/\d+/g, '#'), top: line.box[1] }));
}

/** Whether two pages repeat a line at the same height, as running heads do (2 % of the page at most apart). */
function repeats(line: EdgeLine, others: readonly EdgeLine[], pageHeight: number): boolean {
  return others.some(
    (other) => other.text === line.text && Math.abs(other.top - line.top) < 0.02 * pageHeight,
  );
}

/**
 * Gives the lines at the edges of a page their roles. A number standing alone there is the page number; a line
 * that neighbouring pages repeat (`neighbours`, empty where they are not known) is a running head.
 */
export function assignRoles(
  lines: readonly Line[],
  pageHeight: number,
  neighbours: readonly EdgeLine[],
): Line[] {
  return lines.map((line) => {
    const text = textOf(line);
    if (NUMBER.test(text) && isOutermost(line, lines, pageHeight)) return { ...line, role: 'page-number' };
    if (!isAtEdge(line, pageHeight)) return line;
    const edge = { text: text.replace(/\d+/g, '#'), top: line.box[1] };
    return repeats(edge, neighbours, pageHeight) ? { ...line, role: 'running-head' } : line;
  });
}

/** Alone on its row at the very top or bottom of the page; running heads beside or beyond it do not count. */
function isOutermost(line: Line, lines: readonly Line[], pageHeight: number): boolean {
  if (isAtEdge(line, pageHeight)) return standsAlone(line, lines);
  const inHead = line.box[3] < NUMBER_EDGE * pageHeight;
  const inFoot = line.box[1] > (1 - NUMBER_EDGE) * pageHeight;
  const others = lines.filter((other) => other !== line);
  const first = inHead && others.every((other) => other.box[1] > line.box[3]);
  return first || (inFoot && others.every((other) => other.box[3] < line.box[1]));
}

/** No other line on its row: a number beside words is part of them. */
function standsAlone(line: Line, lines: readonly Line[]): boolean {
  const middle = (line.box[1] + line.box[3]) / 2;
  return !lines.some((other) => other !== line && other.box[1] < middle && other.box[3] > middle);
}
