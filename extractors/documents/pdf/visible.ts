import type { Box } from '../../../model/geometry.ts';
import type { GlyphRun, ShownGlyph } from './glyph-run.ts';
import { isWhite, type Patch } from './patches.ts';

/** Text rendering modes that put no ink on the page, and those that only fill (ISO 32000-1, table 106). */
const INVISIBLE: ReadonlySet<number> = new Set([3, 7]);
const ONLY_FILLED: ReadonlySet<number> = new Set([0, 4]);
/** The part of a glyph that every letter and digit has, from the baseline up, in shares of the size. */
const CORE = 0.45;
/** What sticks out of a cover by this much still counts as covered, in shares of the size. */
const RIM = 0.1;

/** Whether what an operator shows leaves ink: not invisible, not wholly transparent. */
export function isInked({ graphics }: GlyphRun): boolean {
  const { mode, alpha, isMask } = graphics;
  return !isMask && !INVISIBLE.has(mode) && !(ONLY_FILLED.has(mode) && alpha === 0);
}

/** Where a glyph surely has its ink, in points of the upright page. */
function coreOf({ origin }: GlyphRun, { from, to }: ShownGlyph): Box {
  const { x, y, right, up, size } = origin;
  const high = CORE * size;
  const xs = [from, to].flatMap((along) => [0, high].map((above) => x + right[0] * along + up[0] * above));
  const ys = [from, to].flatMap((along) => [0, high].map((above) => y + right[1] * along + up[1] * above));
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

const isWithin = (box: Box, cover: Box, rim: number): boolean =>
  box[0] > cover[0] - rim && box[1] > cover[1] - rim && box[2] < cover[2] + rim && box[3] < cover[3] + rim;

function hasMiddleIn([x0, y0, x1, y1]: Box, area: Box, rim: number): boolean {
  const [x, y] = [(x0 + x1) / 2, (y0 + y1) / 2];
  return x > area[0] - rim && x < area[2] + rim && y > area[1] - rim && y < area[3] + rim;
}

/** A rule covers no letter, in points. */
const RULE = 3;
const canCover = ([x0, y0, x1, y1]: Box): boolean => x1 - x0 > RULE && y1 - y0 > RULE;

const touches = (a: Box, b: Box): boolean => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];

/** What of a run can be told from what lies around it, with nothing painted over it. */
function seenGlyphs(
  run: GlyphRun,
  covers: readonly Patch[],
  patches: readonly Patch[],
): readonly ShownGlyph[] {
  const { clip, mode } = run.graphics;
  const { glyphs, origin } = run;
  const isPale = isWhite(run.graphics) && ONLY_FILLED.has(mode);
  if (clip === null && covers.length === 0 && !isPale) return glyphs;
  const first = glyphs[0];
  const last = glyphs.at(-1);
  if (first === undefined || last === undefined) return glyphs;
  const rim = RIM * origin.size;
  const whole = coreOf(run, { ...first, to: last.to });
  const later = covers.filter(({ at, box }) => at > run.at && touches(box, whole));
  if (later.length === 0 && !isPale && (clip === null || isWithin(whole, clip, 0))) return glyphs;
  const grounds = isPale ? patches.filter(({ at, isWhite }) => !isWhite && at < run.at) : [];
  const isSeen = (glyph: ShownGlyph): boolean => {
    const core = coreOf(run, glyph);
    if (clip !== null && !hasMiddleIn(core, clip, rim)) return false;
    if (later.some(({ box }) => isWithin(core, box, rim))) return false;
    return !isPale || grounds.some(({ box }) => hasMiddleIn(core, box, rim));
  };
  // A number of which a cell's edge cuts off the end must not become a smaller one.
  return wordsOf(glyphs).flatMap((word) => (2 * word.filter(isSeen).length >= word.length ? word : []));
}

/** Glyphs up to and with the next space. */
function wordsOf(glyphs: readonly ShownGlyph[]): ShownGlyph[][] {
  const words: ShownGlyph[][] = [[]];
  for (const glyph of glyphs) {
    words.at(-1)?.push(glyph);
    if (glyph.text.trim() === '') words.push([]);
  }
  return words;
}

/**
 * What a person sees of a page's text: all but what leaves no ink, is cut off, lies under what was painted over it,
 * or is white on white. The glyphs that stay keep their places.
 *
 * @param patches what else the page's operators fill
 */
export function visibleRuns(runs: readonly GlyphRun[], patches: readonly Patch[]): GlyphRun[] {
  const covers = patches.filter(({ isOpaque, box }) => isOpaque && canCover(box));
  return runs.filter(isInked).flatMap((run) => {
    const glyphs = seenGlyphs(run, covers, patches);
    if (glyphs.length === run.glyphs.length) return [run];
    return glyphs.length === 0 ? [] : [{ ...run, glyphs }];
  });
}
