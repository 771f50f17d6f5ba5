import type { Word } from '../../../model/page.ts';

/**
 * A word and the band of its line: from the font's ascent to its descent (PDF), or the height of the engine's
 * line (OCR). A comma's ink says little about its line; its band says all. Points, origin top left.
 */
export interface PlacedWord {
  readonly word: Word;
  readonly top: number;
  readonly bottom: number;
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
