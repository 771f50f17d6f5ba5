import type { GlyphRun, ShownGlyph } from './glyph-run.ts';

/**
 * The same glyph drawn again this near, in shares of the size, is the same letter made bolder or given a shadow. The
 * narrowest letters and dots follow each other at a quarter of the size.
 */
const NEAR = 0.15;
/** Sizes that differ by more are of different letters. */
const SAME_SIZE = 0.1;
/** Sides of the squares in which glyphs are looked up, in points. */
const SQUARE = 8;
const SQUARES_ACROSS = 1 << 15;

interface Drawn {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

/** What was drawn so far, by its place. */
class DrawnGlyphs {
  readonly #squares = new Map<number, Drawn[]>();

  /** Whether the same glyph lies there already; else it is kept. */
  isDrawn(drawn: Drawn): boolean {
    const near = NEAR * drawn.size;
    for (const x of squaresOf(drawn.x, near)) {
      for (const y of squaresOf(drawn.y, near)) {
        if (this.#squares.get(x + SQUARES_ACROSS * y)?.some((other) => isSame(drawn, other, near)))
          return true;
      }
    }
    const at = Math.floor(drawn.x / SQUARE) + SQUARES_ACROSS * Math.floor(drawn.y / SQUARE);
    const square = this.#squares.get(at);
    if (square === undefined) this.#squares.set(at, [drawn]);
    else square.push(drawn);
    return false;
  }
}

function squaresOf(at: number, near: number): readonly number[] {
  const [from, to] = [Math.floor((at - near) / SQUARE), Math.floor((at + near) / SQUARE)];
  return from === to ? [from] : [from, to];
}

const isSame = (one: Drawn, other: Drawn, near: number): boolean =>
  one.text === other.text &&
  Math.abs(one.x - other.x) < near &&
  Math.abs(one.y - other.y) < near &&
  Math.abs(one.size - other.size) < SAME_SIZE * one.size;

/**
 * The runs of a page without glyphs that are drawn once more where they stand already: some programs make letters
 * bold so, or give them a shadow, glyph by glyph or line by line.
 */
export function withoutDoubles(runs: readonly GlyphRun[]): GlyphRun[] {
  const drawn = new DrawnGlyphs();
  return runs.flatMap((run) => {
    const { x, y, right, size } = run.origin;
    const isNew = ({ text, from }: ShownGlyph) =>
      text.trim() === '' || !drawn.isDrawn({ text, x: x + right[0] * from, y: y + right[1] * from, size });
    const glyphs = run.glyphs.filter(isNew);
    if (glyphs.length === run.glyphs.length) return [run];
    return glyphs.some(({ text }) => text.trim() !== '') ? [{ ...run, glyphs }] : [];
  });
}
