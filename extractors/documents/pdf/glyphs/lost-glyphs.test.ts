import { describe, expect, it } from 'vitest';
import type { GlyphRun, ShownGlyph } from '../glyph-run.ts';
import { GraphicsState } from '../graphics-state.ts';
import { IDENTITY } from '../matrix.ts';
import { LostGlyphs } from './lost-glyphs.ts';

const SPACE: ShownGlyph = { code: 32, text: ' ', outline: ' ', width: 500, from: 0, to: 5 };

/** A run in a font that draws a box for every code. */
const run = (mode: number): GlyphRun => ({
  font: {
    id: 'g_d0_f1',
    name: 'GlyphLessFont',
    unit: 0.001,
    ascent: 1,
    descent: 0,
    texts: new Map([[32, ' ']]),
    outlineOf: () => [0, 0, 0, 1, 500, 0, 1, 500, 1000, 4],
  },
  origin: { x: 0, y: 0, right: [1, 0], up: [0, -1], size: 10, ascent: 1, descent: 0 },
  glyphs: [SPACE],
  at: 0,
  graphics: { ...new GraphicsState(IDENTITY).now, mode },
});

describe('LostGlyphs', () => {
  it('takes a drawn space for a lost letter where it is seen', () => {
    const lost = new LostGlyphs();
    expect(lost.read(SPACE, run(0))).not.toBe(' ');
    expect(lost.lost).toHaveLength(1);
  });

  it('believes the space of a layer that nobody sees', () => {
    const lost = new LostGlyphs();
    expect(lost.read(SPACE, run(3))).toBe(' ');
    expect(lost.lost).toEqual([]);
  });
});
