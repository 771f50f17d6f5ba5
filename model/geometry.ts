import { z } from 'zod';

/**
 * A rectangle `[x0, y0, x1, y1]` in PDF points (1/72 inch), origin at the top left of the page as a person
 * sees it (after `/Rotate`), x to the right and y downwards; `x0 <= x1`, `y0 <= y1`.
 */
export const Box = z.tuple([z.number(), z.number(), z.number(), z.number()]).readonly();
export type Box = z.infer<typeof Box>;

/** The smallest box around all the given ones. @throws RangeError for an empty list. */
export function boxAround(boxes: readonly Box[]): Box {
  if (boxes.length === 0) throw new RangeError('boxAround needs at least one box');
  return boxes.reduce((around, box) => [
    Math.min(around[0], box[0]),
    Math.min(around[1], box[1]),
    Math.max(around[2], box[2]),
    Math.max(around[3], box[3]),
  ]);
}

/** Whether the middle of a box stands in another. */
export function liesIn(inner: Box, [left, top, right, bottom]: Box): boolean {
  const [x, y] = [(inner[0] + inner[2]) / 2, (inner[1] + inner[3]) / 2];
  return left <= x && x <= right && top <= y && y <= bottom;
}
