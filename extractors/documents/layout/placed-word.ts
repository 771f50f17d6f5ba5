import type { Box } from '../../../model/geometry.ts';
import type { Turn, Word } from '../../../model/page.ts';

/**
 * A word and the band of its line: from the font's ascent to its descent (PDF), or the height of the engine's
 * line (OCR). A comma's ink says little about its line; its band says all. Points, origin top left.
 */
export interface PlacedWord {
  readonly word: Word;
  readonly top: number;
  readonly bottom: number;
  /** Degrees by which it has to be turned clockwise to stand upright; absent where it does. */
  readonly turned?: Turn;
  /** Set where it is printed over the page's own text and is no part of it: a watermark, an e-signature. */
  readonly isOverlay?: true;
}

export const leftOf = (placed: PlacedWord): number => placed.word.box[0];
export const rightOf = (placed: PlacedWord): number => placed.word.box[2];
export const middleOf = (placed: PlacedWord): number => (placed.top + placed.bottom) / 2;
export const heightOf = (placed: PlacedWord): number => placed.bottom - placed.top;

/** The middle value of a list; `fallback` for an empty one. */
export function median(values: readonly number[], fallback: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? fallback;
}

/** Whether the middle of a word lies in a box. */
export function isInside(placed: PlacedWord, box: Box): boolean {
  const x = (placed.word.box[0] + placed.word.box[2]) / 2;
  const y = middleOf(placed);
  return x >= box[0] && x <= box[2] && y >= box[1] && y <= box[3];
}
