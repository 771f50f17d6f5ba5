import { beginsWithLabel } from '../../text/list-label.ts';
import type { Piece } from './piece.ts';

/** A line that begins with a small letter goes on with one above it. */
export const STARTS_SMALL = /^\p{Ll}/u;
const ENDS_OPEN = /[,(–-]$/u;
/** Lines of one cell are at most this many heights apart, from baseline to baseline. */
const PITCH = 1.75;
/** Rows with space between them are further apart than lines of a cell by this factor. */
const SAME_PITCH = 1.2;
const heightOf = (piece: Piece): number => piece.bottom - piece.top;

/** How the lines of a column lie: its right end, and the least distance between two baselines. */
export interface Setting {
  readonly right: number;
  readonly pitch: number;
}

/** @param lines of one column, from the top */
export function settingOf(lines: readonly Piece[]): Setting {
  const distances = lines.slice(1).map((line, at) => line.bottom - (lines[at]?.bottom ?? line.bottom));
  return {
    right: Math.max(0, ...lines.map((line) => line.right)),
    pitch: Math.min(...distances.filter((distance) => distance > 0)),
  };
}

/** Whether `next` goes on with the cell that `before` is the last line of. */
export function goesOn(before: Piece, next: Piece, { right, pitch }: Setting): boolean {
  const distance = next.bottom - before.bottom;
  if (distance > PITCH * heightOf(before) || beginsWithLabel(next.text)) return false;
  if (STARTS_SMALL.test(next.text) || ENDS_OPEN.test(before.text)) return true;
  // A column is at least as wide as the line that is to stand in it.
  return distance < SAME_PITCH * pitch && !hadRoom(before, next, Math.max(right, next.right));
}

/** Whether the first word of `next` would still have stood on `before`: then the break was meant. */
function hadRoom(before: Piece, next: Piece, right: number): boolean {
  const first = next.words[0];
  const width = first === undefined ? 0 : first.word.box[2] - first.word.box[0];
  return before.right + width + 0.3 * heightOf(before) < right;
}
