import type { Line } from '../../../model/page.ts';
import { beginsWithLabel } from '../../text/list-label.ts';
import { median } from './placed-word.ts';

/** Lines of one column, from the top, before their paragraphs are known. */
export type ColumnLine = Omit<Line, 'paragraphStart'>;

const textOf = (line: ColumnLine) => line.words.map((word) => word.text).join(' ');

interface Column {
  readonly left: number;
  readonly right: number;
  /** The usual distance from one baseline to the next, and the usual height of a line. */
  readonly pitch: number;
  readonly height: number;
}

const ENDS_SENTENCE = /[.;:!?…][)"”’]?$/u;
const STARTS_SMALL = /^\p{Ll}/u;

function measure(lines: readonly ColumnLine[]): Column {
  const height = median(
    lines.map((line) => line.box[3] - line.box[1]),
    12,
  );
  return {
    left: Math.min(...lines.map((line) => line.box[0])),
    right: Math.max(...lines.map((line) => line.box[2])),
    pitch: usualPitch(lines, height),
    height,
  };
}

/** The lower quartile of the distances between lines: spaces before paragraphs are above it even in short columns. */
function usualPitch(lines: readonly ColumnLine[], height: number): number {
  const distances = lines
    .slice(1)
    .map((line, index) => line.box[3] - (lines[index]?.box[3] ?? line.box[3]))
    .filter((distance) => distance > 0.5 * height)
    .sort((a, b) => a - b);
  return distances[Math.floor(distances.length / 4)] ?? 1.3 * height;
}

/** Whether the first word of `line` would still have stood on `before`: then the break was meant. */
function wasBrokenEarly(before: ColumnLine, line: ColumnLine, column: Column): boolean {
  const first = line.words[0];
  const width = first === undefined ? 0 : first.box[2] - first.box[0];
  return before.box[2] + width + 0.6 * column.height < column.right;
}

/**
 * Whether `line` begins a paragraph after `before` of the same column. A line that begins with a small letter
 * continues one, unless it is set apart; else a wider space, an indent, an item label after a finished sentence
 * or a line broken before its margin say so.
 */
function startsParagraph(before: ColumnLine, line: ColumnLine, column: Column): boolean {
  const text = textOf(line);
  const space = line.box[3] - before.box[3];
  if (space > 2.2 * column.pitch) return true;
  if (STARTS_SMALL.test(text) && !beginsWithLabel(text)) return false;
  const finished = ENDS_SENTENCE.test(textOf(before));
  if (beginsWithLabel(text))
    return finished || wasBrokenEarly(before, line, column) || line.box[0] > before.box[0] + column.height;
  if (wasBrokenEarly(before, line, column)) return true;
  const indented = line.box[0] > column.left + column.height;
  const furtherIn = line.box[0] > before.box[0] + 0.5 * column.height;
  return space > (indented ? 1.15 : 1.35) * column.pitch || (finished && indented && furtherIn);
}

/**
 * Whether the first line of a column begins a paragraph. It goes on with one from the page before when it begins
 * with a small letter, or stands at the margin in a column whose paragraphs are indented.
 */
function startsColumn(line: ColumnLine, starts: readonly ColumnLine[], column: Column): boolean {
  const text = textOf(line);
  if (beginsWithLabel(text)) return true;
  if (STARTS_SMALL.test(text)) return false;
  const indented = starts.filter((start) => start.box[0] > column.left + column.height).length;
  const atMargin = line.box[0] < column.left + 0.5 * column.height;
  return !(atMargin && starts.length >= 2 && indented === starts.length);
}

/** Marks the first line of each paragraph of one column. */
export function markParagraphs(lines: readonly ColumnLine[]): Line[] {
  const first = lines[0];
  if (first === undefined) return [];
  const column = measure(lines);
  const rest = lines.slice(1).map((line, index) => {
    const before = lines[index];
    return { ...line, paragraphStart: before === undefined || startsParagraph(before, line, column) };
  });
  const starts = rest.filter((line) => line.paragraphStart);
  return [{ ...first, paragraphStart: startsColumn(first, starts, column) }, ...rest];
}
