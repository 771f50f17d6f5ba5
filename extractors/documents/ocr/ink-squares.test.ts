import { describe, expect, it } from 'vitest';
import type { Box } from '../../../model/geometry.ts';
import type { GreyPicture } from './engine.ts';
import { inkSquaresOf, isBlank, unreadZone } from './ink-squares.ts';

const DPI = 72;
const [WIDTH, HEIGHT] = [595, 842];

/** A white A4 sheet on which rows of strokes fill the boxes, as print does. */
function sheet(...printed: readonly Box[]): GreyPicture {
  const pixels = new Uint8Array(WIDTH * HEIGHT).fill(255);
  for (const [x0, y0, x1, y1] of printed)
    for (let y = y0; y < y1; y += 1)
      for (let x = x0; x < x1; x += 1) if (x % 6 < 3) pixels[y * WIDTH + x] = 0;
  return { width: WIDTH, height: HEIGHT, pixels, dpi: DPI };
}

describe('isBlank', () => {
  it('takes noise and a black edge for nothing', () => {
    const empty = sheet([0, 0, 20, HEIGHT]);
    // A prime step spreads the specks without two of them touching.
    for (let at = 0; at < empty.pixels.length; at += 331) empty.pixels[at] = 0;
    expect(isBlank(inkSquaresOf(empty))).toBe(true);
  });

  it('sees one short line', () => expect(isBlank(inkSquaresOf(sheet([85, 100, 205, 112])))).toBe(false));
});

describe('unreadZone', () => {
  const text: Box = [85, 80, 550, 200];
  const table: Box = [85, 300, 550, 600];

  it('finds print that nothing was read of', () => {
    const box = unreadZone(inkSquaresOf(sheet(text, table)), [text]);
    expect(box?.[1]).toBeLessThanOrEqual(300);
    expect(box?.[3]).toBeGreaterThanOrEqual(600);
  });

  it('is silent where all was read, and about a signature', () => {
    expect(unreadZone(inkSquaresOf(sheet(text, table)), [text, table])).toBeNull();
    expect(unreadZone(inkSquaresOf(sheet(text, [350, 650, 500, 710])), [text])).toBeNull();
  });
});
