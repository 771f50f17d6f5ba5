import { describe, expect, it } from 'vitest';
import { beyond, outlineKey, outlineOf } from './outline.ts';

/** pdf.js's path data of a square with its lower left corner at `x`, `y`. */
const square = (x: number, y: number, size: number): number[] => [
  ...[0, x, y, 1, x + size, y, 1, x + size, y + size, 1, x, y + size, 4],
];
const drawn = (...path: number[]) =>
  outlineOf({
    font: { id: 'f', name: 'F', unit: 0.001, ascent: 1, descent: 0, texts: null, outlineOf: () => path },
    outline: 'a',
  });

describe('outlines', () => {
  const letter = drawn(...square(0, 0, 0.5));
  const withDot = drawn(...square(0.125, 0, 0.5), ...square(0.25, -0.25, 0.125));

  it('are the same wherever their curves stand and in whichever order', () => {
    const turned = drawn(...square(0, 0, 0.125), ...square(0.5, 0.5, 0.5));
    expect(outlineKey(turned)).toBe(outlineKey(withDot));
    expect(outlineKey(letter)).not.toBe(outlineKey(withDot));
  });

  it('tell what one letter has beyond another', () => {
    expect(beyond(withDot, letter)).toEqual(drawn(...square(0, 0, 0.125)));
    expect(beyond(letter, withDot)).toBeNull();
  });

  it('are empty for what is not drawn', () => {
    expect(drawn()).toEqual([]);
    expect(drawn(4)).toEqual([]);
  });
});
