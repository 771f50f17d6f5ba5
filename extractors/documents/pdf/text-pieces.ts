import { type Box, boxAround } from '../../../model/geometry.ts';
import type { Turn } from '../../../model/page.ts';
import { normalise } from '../../text/normalise.ts';
import type { PlacedWord } from '../layout/placed-word.ts';
import type { GlyphRun, Origin, ShownGlyph } from './glyph-run.ts';
import { normalizeUnicode } from './library.ts';
import { isRaised, type Piece, setDown, wayBetween } from './piece.ts';

/** Letters further apart than this share of the size are different words, even without a space between them. */
const WORD_GAP = 0.16;
/** Letters that touch are one word, even with a space written between them ("KHO ẢN", of which nobody sees a gap). */
const TOUCH = 0.04;
/** Letters may overlap by this share of the size (kerning, a mark over its letter); what lies further back is drawn anew. */
const OVERLAP = 0.6;

/** What a glyph reads as; a space parts words. */
export type ReadGlyph = (glyph: ShownGlyph, run: GlyphRun) => string;

const isSpace = (text: string): boolean => text.trim() === '';

/** The pieces of one run, and whether a space comes before the first and after the last. */
interface CutRun {
  readonly pieces: readonly Piece[];
  readonly opens: boolean;
  readonly closes: boolean;
}

function cutAtSpaces(run: GlyphRun, read: ReadGlyph): CutRun {
  const pieces: { text: string; from: number; to: number; origin: Origin }[] = [];
  const { origin } = run;
  let parted = false;
  let opens = false;
  for (const glyph of run.glyphs) {
    const text = read(glyph, run);
    if (isSpace(text)) {
      // Characters of no width and no ink stand between letters, not between words.
      if (glyph.to <= glyph.from) continue;
      opens ||= pieces.length === 0;
      parted = true;
      continue;
    }
    const last = pieces.at(-1);
    const gap = last === undefined ? 0 : glyph.from - last.to;
    const limit = (parted ? TOUCH : WORD_GAP) * origin.size;
    const back = (parted ? TOUCH : OVERLAP) * origin.size;
    if (last !== undefined && gap < limit && gap > -back) {
      last.text += text;
      last.to = glyph.to;
    } else pieces.push({ text, from: glyph.from, to: glyph.to, origin });
    parted = false;
  }
  return { pieces, opens, closes: parted };
}

function boxOf({ origin, from, to }: Piece): Box {
  const { x, y, right, up, size, ascent, descent } = origin;
  const [high, low] = [ascent * size, descent * size];
  const [x0, x1, x2, x3] = [right[0] * from, right[0] * to, up[0] * high, up[0] * low];
  const [y0, y1, y2, y3] = [right[1] * from, right[1] * to, up[1] * high, up[1] * low];
  return [
    x + Math.min(x0, x1) + Math.min(x2, x3),
    y + Math.min(y0, y1) + Math.min(y2, y3),
    x + Math.max(x0, x1) + Math.max(x2, x3),
    y + Math.max(y0, y1) + Math.max(y2, y3),
  ];
}

/**
 * Whether `next` goes on with the word that `before` ends: same baseline, no space worth the name between.
 *
 * @param parted whether the file has a space between them
 */
function continues(before: Piece, next: Piece, parted: boolean): boolean {
  const { along, above } = wayBetween(before, next);
  const [back, limit] = parted ? [TOUCH, TOUCH] : [OVERLAP, WORD_GAP];
  const larger = Math.max(1, next.origin.size / before.origin.size);
  return Math.abs(above) < 0.35 * larger && along > -back && along < limit;
}

/** What sets text upright that runs in a direction (x to the right, y down); slanting text is taken for the nearest. */
function turnOf([dx, dy]: readonly [number, number]): Turn {
  if (Math.abs(dx) >= Math.abs(dy)) return dx >= 0 ? 0 : 180;
  return dy < 0 ? 90 : 270;
}

function toWord(pieces: readonly Piece[], isOverlay: boolean): PlacedWord[] {
  const text = normalise(normalizeUnicode(pieces.map((piece) => piece.text).join(''))).trim();
  if (text === '') return [];
  const box = boxAround(pieces.map(boxOf));
  const placed = { word: { text, box, confidence: 1 }, top: box[1], bottom: box[3] };
  const turned = turnOf(pieces[0]?.origin.right ?? [1, 0]);
  return [{ ...placed, ...(turned === 0 ? {} : { turned }), ...(isOverlay ? { isOverlay } : {}) }];
}

/** What belongs to one word, and whether it is shown by something that lies over the page. */
interface Group {
  readonly pieces: Piece[];
  readonly isOverlay: boolean;
}

/** `piece` as it continues `before`: the number of a footnote is set down on its line. */
const following = (before: Piece | undefined, piece: Piece): Piece =>
  before !== undefined && isRaised(before, piece) ? setDown(piece, before) : piece;

/**
 * The words of a page's glyph runs with exact boxes in points of the upright page. Runs that hold several words are
 * cut at their spaces; runs that hold a part of one are joined.
 *
 * @param overlays the runs that lie over the page's own text
 */
export function wordsOfRuns(
  runs: readonly GlyphRun[],
  read: ReadGlyph,
  overlays: ReadonlySet<GlyphRun> = new Set(),
): PlacedWord[] {
  const groups: Group[] = [];
  let open = false;
  for (const run of runs) {
    const { pieces, opens, closes } = cutAtSpaces(run, read);
    const isOverlay = overlays.has(run);
    pieces.forEach((shown, index) => {
      const group = groups.at(-1);
      const before = group?.pieces.at(-1);
      const piece = following(before, shown);
      // The number before the text of a footnote has its line after it.
      if (before !== undefined && group?.pieces.length === 1 && isRaised(shown, before))
        group.pieces[0] = setDown(before, shown);
      const parted = index > 0 || !open || opens;
      const isSame = group?.isOverlay === isOverlay && before !== undefined;
      if (isSame && continues(before, piece, parted)) group.pieces.push(piece);
      else groups.push({ pieces: [piece], isOverlay });
    });
    if (pieces.length > 0 || opens) open = !closes;
  }
  return groups.flatMap(({ pieces, isOverlay }) => toWord(pieces, isOverlay));
}
