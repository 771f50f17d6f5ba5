import type { GlyphRun, ShownGlyph } from './glyph-run.ts';

/**
 * The same glyph drawn again this near, in shares of the size, is the same letter made bolder or given a shadow. The
 * narrowest letters and dots follow each other at a quarter of the size.
 */
const NEAR = 0.15;
/** Sizes that differ by more are of different letters. */
const SAME_SIZE = 0.1;
/** Runs are looked up by the bands of the page that they stand in, so many points high. */
const BAND = 16;

interface Extent {
  readonly run: GlyphRun;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Where the baseline of a run leads, widened by what still counts as the same place. */
function extentOf(run: GlyphRun): Extent {
  const { x, y, right, size } = run.origin;
  const [from, to] = [run.glyphs[0]?.from ?? 0, run.glyphs.at(-1)?.from ?? 0];
  const [x0, x1, y0, y1] = [x + right[0] * from, x + right[0] * to, y + right[1] * from, y + right[1] * to];
  const near = NEAR * size;
  return {
    run,
    left: Math.min(x0, x1) - near,
    right: Math.max(x0, x1) + near,
    top: Math.min(y0, y1) - near,
    bottom: Math.max(y0, y1) + near,
  };
}

const meet = (one: Extent, other: Extent): boolean =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;

/** The runs so far, by their place. */
class DrawnRuns {
  readonly #bands = new Map<number, Extent[]>();

  /** Those that a run may repeat. */
  near(extent: Extent): GlyphRun[] {
    const found = new Set<GlyphRun>();
    for (const band of bandsOf(extent)) {
      for (const other of this.#bands.get(band) ?? []) if (meet(extent, other)) found.add(other.run);
    }
    return [...found];
  }

  add(extent: Extent): void {
    for (const band of bandsOf(extent)) {
      const known = this.#bands.get(band);
      if (known === undefined) this.#bands.set(band, [extent]);
      else known.push(extent);
    }
  }
}

function bandsOf({ top, bottom }: Extent): number[] {
  const first = Math.floor(top / BAND);
  return Array.from({ length: Math.floor(bottom / BAND) - first + 1 }, (_, index) => first + index);
}

/** Whether `run` has `glyph` where `other` of `drawn` stands. */
function repeats(glyph: ShownGlyph, run: GlyphRun, other: ShownGlyph, drawn: GlyphRun): boolean {
  if (glyph.text !== other.text) return false;
  const [one, two] = [run.origin, drawn.origin];
  const near = NEAR * one.size;
  const dx = one.x + one.right[0] * glyph.from - two.x - two.right[0] * other.from;
  const dy = one.y + one.right[1] * glyph.from - two.y - two.right[1] * other.from;
  return Math.abs(dx) < near && Math.abs(dy) < near && Math.abs(one.size - two.size) < SAME_SIZE * one.size;
}

/**
 * The runs of a page without glyphs that are drawn once more where they stand already: some programs make letters
 * bold so, or give them a shadow, glyph by glyph or line by line.
 */
export function withoutDoubles(runs: readonly GlyphRun[]): GlyphRun[] {
  const drawn = new DrawnRuns();
  return runs.flatMap((run) => {
    const extent = extentOf(run);
    const others = drawn.near(extent);
    drawn.add(extent);
    const glyphs = run.glyphs.filter((glyph, index) => {
      if (glyph.text.trim() === '') return true;
      const before = run.glyphs[index - 1];
      if (before !== undefined && repeats(glyph, run, before, run)) return false;
      return !others.some((other) => other.glyphs.some((one) => repeats(glyph, run, one, other)));
    });
    if (glyphs.length === run.glyphs.length) return [run];
    return glyphs.some(({ text }) => text.trim() !== '') ? [{ ...run, glyphs }] : [];
  });
}
