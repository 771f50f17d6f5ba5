import { describe, expect, it } from 'vitest';
import type { GreyPicture } from '../engine.ts';
import { whitenEdges } from './edges.ts';
import { toGrey } from './grey.ts';
import { levelLight } from './level.ts';

type Colour = readonly [red: number, green: number, blue: number];

/** A page of one colour with a block of another, five times as many pixels of paper as of ink. */
function greyOf(paper: Colour, ink: Colour, rest: Colour = [20, 20, 20]): { paper: number; ink: number } {
  const [width, height] = [60, 60];
  const pixels = new Uint8Array(
    Array.from({ length: width * height }, (_, at) => (at < 300 ? ink : at < 700 ? rest : paper)).flat(),
  );
  const grey = toGrey({ width, height, dpi: 200, channels: 3, pixels }).pixels;
  return { paper: grey.at(-1) ?? -1, ink: grey[0] ?? -1 };
}

const WHITE: Colour = [255, 255, 255];

describe('toGrey', () => {
  it.each<[string, Colour]>([
    ['a red seal', [208, 32, 42]],
    ['a dark red seal', [170, 30, 45]],
    ['a blue signature', [31, 63, 168]],
  ])('lets %s fade', (_name, ink) => {
    expect(greyOf(WHITE, ink).ink).toBeGreaterThan(225);
  });

  it.each<[string, Colour]>([
    ['under a red seal', [17, 3, 4]],
    ['under a blue signature', [2, 5, 14]],
    ['grey', [90, 92, 88]],
  ])('keeps print %s', (_name, ink) => {
    expect(greyOf(WHITE, ink).ink).toBeLessThan(100);
  });

  it('sees print on bluish paper as black on white', () => {
    const { paper, ink } = greyOf([214, 224, 240], [70, 74, 79]);
    expect(paper).toBeGreaterThan(250);
    expect(ink).toBeLessThan(100);
  });

  it('keeps the ink of a page that is printed in colour', () => {
    expect(greyOf(WHITE, [30, 40, 160], [30, 40, 160]).ink).toBeLessThan(100);
  });
});

/** A white page with black rectangles `[left, top, right, bottom]`. */
function pageWith(...blacks: (readonly [number, number, number, number])[]): GreyPicture {
  const [width, height] = [1654, 2339];
  const pixels = new Uint8Array(width * height).fill(255);
  for (const [left, top, right, bottom] of blacks)
    for (let y = top; y < bottom; y += 1) pixels.fill(0, y * width + left, y * width + right);
  return { width, height, dpi: 200, pixels };
}

describe('whitenEdges', () => {
  it('takes away black edges and a punched hole', () => {
    const page = pageWith([0, 0, 25, 2339], [0, 2310, 1654, 2339], [75, 800, 122, 847]);
    expect(whitenEdges(page).pixels.every((value) => value === 255)).toBe(true);
  });

  it('leaves print that comes close, rules that run out of the page, and large letters', () => {
    const letter = [34, 400, 38, 430] as const;
    const rule = [0, 1000, 1654, 1003] as const;
    const headline = [700, 200, 760, 290] as const;
    const page = pageWith([0, 0, 25, 2339], letter, rule, headline);
    const { pixels, width } = whitenEdges(page);
    const at = (x: number, y: number) => pixels[y * width + x];
    expect([at(35, 410), at(800, 1001), at(730, 245)]).toEqual([0, 0, 0]);
    expect(at(10, 410)).toBe(255);
  });

  it('leaves a dark page alone', () => {
    const dark = pageWith([0, 0, 1654, 1500]);
    expect(whitenEdges(dark)).toBe(dark);
  });
});

describe('levelLight', () => {
  it('gives white pages with black print back as they are', () => {
    const page = pageWith([100, 100, 300, 110], [100, 200, 300, 210]);
    expect(levelLight(page)).toBe(page);
  });

  it('evens shaded paper and strengthens faint print', () => {
    const { width, height, dpi } = pageWith();
    const pixels = new Uint8Array(width * height);
    const shade = (x: number) => 250 - (70 * x) / width;
    const isInk = (x: number, y: number) => y % 40 < 4 && x % 10 < 7;
    for (let y = 0; y < height; y += 1)
      for (let x = 0; x < width; x += 1) pixels[y * width + x] = shade(x) * (isInk(x, y) ? 0.6 : 1);
    const level = levelLight({ width, height, dpi, pixels }).pixels;
    for (const x of [10, 800, 1640]) {
      expect(level[20 * width + x]).toBeGreaterThan(245);
      expect(level[41 * width + x]).toBeLessThan(90);
    }
  });
});
