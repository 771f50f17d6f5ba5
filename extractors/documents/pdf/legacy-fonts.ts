import { legacyFont } from '../../text/legacy/font.ts';
import { decodeRuns, type ReadRun } from '../../text/legacy/runs.ts';
import type { GlyphRun, ShownGlyph } from './glyph-run.ts';

/** Runs in Unicode, and what was read of those that were not. */
export interface DecodedRuns {
  readonly runs: readonly GlyphRun[];
  /** Those of them whose glyphs have their text from here. */
  readonly decoded: ReadonlySet<GlyphRun>;
  readonly legacy: readonly ReadRun[];
}

/** A gap of this share of the size parts words. */
const WORD_GAP = 0.16;
const SOFT_HYPHEN = 0xad;

/**
 * Decodes what a page shows in legacy fonts (`.VnTime`, `VNI-Times`), where its words read better so; all other
 * runs are given back as they are. Whatever the file says of a glyph, the byte behind it counts: a font in
 * WinAnsiEncoding calls the byte of TCVN3's "ư" a hyphen. A letter and its mark become one glyph.
 */
export function decodeLegacyFonts(runs: readonly GlyphRun[]): DecodedRuns {
  if (!runs.some((run) => legacyFont(run.font.name) !== null))
    return { runs, decoded: new Set(), legacy: [] };
  const parted = runs.map((run, index) => run.glyphs.map((_, at) => isParted(runs[index - 1], run, at)));
  const read = decodeRuns(
    runs.flatMap((run, index) =>
      run.glyphs.map((glyph, at) => ({
        text: (parted[index]?.[at] === true ? ' ' : '') + characterOf(glyph),
        font: run.font.name,
      })),
    ),
  );
  let first = 0;
  const inUnicode = runs.map((run, index) => {
    const texts = read.slice(first, first + run.glyphs.length);
    first += run.glyphs.length;
    if (!texts.some(({ encoding }) => encoding !== null)) return run;
    return withTexts(
      run,
      texts.map(({ text }, at) => (parted[index]?.[at] === true ? text.slice(1) : text)),
    );
  });
  const decoded = new Set(inUnicode.filter((run, index) => run !== runs[index]));
  return { runs: inUnicode, decoded, legacy: read.filter(({ encoding }) => encoding !== null) };
}

const characterOf = ({ code, text }: ShownGlyph): string =>
  code === SOFT_HYPHEN && text === '-' ? String.fromCharCode(SOFT_HYPHEN) : text;

/** Whether a glyph stands away from the one before it, which may be the last of the run before. */
function isParted(before: GlyphRun | undefined, run: GlyphRun, at: number): boolean {
  const [previous, glyph] = [run.glyphs[at - 1], run.glyphs[at]];
  const limit = WORD_GAP * run.origin.size;
  if (previous !== undefined && glyph !== undefined) return glyph.from - previous.to > limit;
  const last = before?.glyphs.at(-1);
  if (before === undefined || last === undefined || glyph === undefined) return true;
  const [endX, endY] = placeOf(before, last.to);
  const [startX, startY] = placeOf(run, glyph.from);
  return Math.hypot(startX - endX, startY - endY) > limit;
}

const placeOf = ({ origin }: GlyphRun, along: number) =>
  [origin.x + origin.right[0] * along, origin.y + origin.right[1] * along] as const;

/** A mark, of which nothing is left, widens the letter that it went into. */
function withTexts(run: GlyphRun, texts: readonly string[]): GlyphRun {
  const glyphs: ShownGlyph[] = [];
  run.glyphs.forEach((glyph, index) => {
    const text = texts[index] ?? glyph.text;
    const base = glyphs.at(-1);
    if (text !== '') glyphs.push({ ...glyph, text });
    else if (base !== undefined) glyphs[glyphs.length - 1] = { ...base, to: Math.max(base.to, glyph.to) };
  });
  return { ...run, glyphs };
}
