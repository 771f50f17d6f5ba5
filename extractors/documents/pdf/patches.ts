import type { Box } from '../../../model/geometry.ts';
import { boxOf, type Graphics } from './graphics-state.ts';
import { OPS } from './library.ts';
import { boxThrough } from './matrix.ts';
import { isRectangle, keepsAxes } from './rectangle.ts';

/** An area that something other than text fills, in points of the upright page. */
export interface Patch {
  /** The place of its operator among those of the page. */
  readonly at: number;
  readonly box: Box;
  /** Whether it hides all that was painted in its box before. */
  readonly isOpaque: boolean;
  readonly isWhite: boolean;
}

const FILLS: ReadonlySet<unknown> = new Set([
  OPS.fill,
  OPS.eoFill,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
]);
const STROKES: ReadonlySet<unknown> = new Set([OPS.stroke, OPS.closeStroke]);
const PICTURES: ReadonlySet<number> = new Set([
  OPS.paintImageXObject,
  OPS.paintInlineImageXObject,
  OPS.paintImageMaskXObject,
  OPS.paintSolidColorImageMask,
]);
/** Painted in many places or without an edge: it may lie anywhere. */
const ANYWHERE: ReadonlySet<number> = new Set([
  OPS.paintImageXObjectRepeat,
  OPS.paintInlineImageXObjectGroup,
  OPS.paintImageMaskXObjectGroup,
  OPS.paintImageMaskXObjectRepeat,
  OPS.shadingFill,
]);
const PAINTS: ReadonlySet<number> = new Set([...PICTURES, ...ANYWHERE, OPS.constructPath]);
const UNIT: Box = [0, 0, 1, 1];
const PAGE: Box = [-1e6, -1e6, 1e6, 1e6];
/** A stroked line may be as thick as a row of text is high, on either side of its path. Points. */
const STROKE_REACH = 10;
const SEE_THROUGH = 0.99;
const WHITE = /^#f[c-f]f[c-f]f[c-f]$/i;

/** Whether a colour cannot be told from paper. */
export const isWhite = ({ colour }: Graphics): boolean => WHITE.test(colour);

function clipped(box: Box, { clip }: Graphics): Box {
  if (clip === null) return box;
  return [
    Math.max(box[0], clip[0]),
    Math.max(box[1], clip[1]),
    Math.min(box[2], clip[2]),
    Math.min(box[3], clip[3]),
  ];
}

/**
 * What one operator fills beside text; null where it fills nothing.
 *
 * @param graphics what holds when it comes
 */
export function patchOf(
  operator: number,
  values: readonly unknown[],
  graphics: Graphics,
): Omit<Patch, 'at'> | null {
  if (!PAINTS.has(operator) || graphics.isMask || graphics.alpha === 0) return null;
  const { matrix, alpha, blends, isMasked, isClipExact } = graphics;
  const unclear = { isOpaque: false, isWhite: false };
  if (PICTURES.has(operator)) return { ...unclear, box: clipped(boxThrough(matrix, UNIT), graphics) };
  if (ANYWHERE.has(operator)) return { ...unclear, box: clipped(PAGE, graphics) };
  const path = boxOf(values[2]);
  if (path === null) return null;
  const box = boxThrough(matrix, path);
  if (STROKES.has(values[0]))
    return { ...unclear, box: clipped(widened(box, STROKE_REACH), graphics), isWhite: false };
  if (!FILLS.has(values[0])) return null;
  const [data]: readonly unknown[] = Array.isArray(values[1]) ? values[1] : [];
  const isFull = isClipExact && keepsAxes(matrix) && isRectangle(data);
  const isSolid = alpha > SEE_THROUGH && !blends && !isMasked && graphics.colour.startsWith('#');
  return { box: clipped(box, graphics), isOpaque: isFull && isSolid, isWhite: isWhite(graphics) };
}

const widened = ([x0, y0, x1, y1]: Box, by: number): Box => [x0 - by, y0 - by, x1 + by, y1 + by];
