import { z } from 'zod';
import type { Graphics } from './graphics-state.ts';
import { apply, type Matrix } from './matrix.ts';
import type { PageFont } from './page-font.ts';

/** Where a run's baseline starts on the upright page, and where "right" and "up" point from there. Points. */
export interface Origin {
  readonly x: number;
  readonly y: number;
  readonly right: readonly [number, number];
  readonly up: readonly [number, number];
  readonly size: number;
  readonly ascent: number;
  readonly descent: number;
}

/** One glyph of a run; `from` and `to` in points along the baseline from the run's origin. */
export interface ShownGlyph {
  readonly code: number;
  /** What pdf.js takes it for: the font's own word, or the code as a character where the font says nothing. */
  readonly text: string;
  /** pdf.js's name for its outline; null where the font has no such glyph. */
  readonly outline: string | null;
  /** In glyph units, as the font states it. */
  readonly width: number;
  readonly from: number;
  readonly to: number;
}

/** Glyphs that one operator shows. */
export interface GlyphRun {
  readonly font: PageFont;
  readonly origin: Origin;
  readonly glyphs: readonly ShownGlyph[];
  /** The place of its operator among those of the page. */
  readonly at: number;
  readonly graphics: Graphics;
}

/** The text state of ISO 32000-1, 9.3. */
export interface TextState {
  readonly font: PageFont | null;
  readonly size: number;
  readonly charSpacing: number;
  readonly wordSpacing: number;
  readonly stretch: number;
  readonly leading: number;
  readonly rise: number;
}

const Glyph = z.object({
  originalCharCode: z.number(),
  unicode: z.string(),
  fontChar: z.string(),
  width: z.number(),
  isSpace: z.boolean(),
  isInFont: z.boolean(),
});

/** What one operator shows, and how far along the baseline it leads, in units of the text matrix. */
export interface ShownText {
  readonly run: Omit<GlyphRun, 'at' | 'graphics'> | null;
  readonly advance: number;
}

/**
 * The glyphs that `showText` shows.
 *
 * @param shown pdf.js's glyphs, and numbers in between that move the next one back by thousandths of the size
 * @param placed from text space to points of the upright page
 */
export function showText(shown: readonly unknown[], state: TextState, placed: Matrix): ShownText {
  const { font, size, stretch, charSpacing, wordSpacing } = state;
  if (font === null || size === 0) return { run: null, advance: 0 };
  const along = Math.hypot(placed[0], placed[1]) * Math.sign(size) * Math.sign(stretch);
  const glyphs: ShownGlyph[] = [];
  let x = 0;
  for (const item of shown) {
    if (typeof item === 'number') {
      x -= (item * size * stretch) / 1000;
      continue;
    }
    const glyph = Glyph.parse(item);
    const width = glyph.width * font.unit * size * stretch;
    // Letters that are set apart belong together: their space is a part of each.
    const widened = width + Math.max(0, charSpacing * stretch);
    glyphs.push({
      code: glyph.originalCharCode,
      text: glyph.unicode,
      outline: glyph.isInFont ? glyph.fontChar : null,
      width: glyph.width,
      from: x * along,
      to: (x + widened) * along,
    });
    x += width + (charSpacing + (glyph.isSpace ? wordSpacing : 0)) * stretch;
  }
  const run = glyphs.length === 0 ? null : { font, origin: originOf(placed, font, state), glyphs };
  return { run, advance: x };
}

function originOf(placed: Matrix, font: PageFont, { size, stretch, rise }: TextState): Origin {
  const [x, y] = apply(placed, 0, rise);
  const [a, b, c, d] = placed;
  const across = (Math.hypot(a, b) || 1) * Math.sign(size) * Math.sign(stretch);
  const upright = (Math.hypot(c, d) || Math.hypot(a, b) || 1) * Math.sign(size);
  return {
    x,
    y,
    right: [a / across, b / across],
    up: [c / upright, d / upright],
    size: Math.abs(size * upright),
    ascent: font.ascent,
    descent: font.descent,
  };
}
