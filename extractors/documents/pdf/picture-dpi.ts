import { z } from 'zod';
import { OPS } from './library.ts';
import type { Matrix } from './matrix.ts';

const Size = z.object({ width: z.number().positive(), height: z.number().positive() });
const Named = z.tuple([z.unknown(), z.number().positive(), z.number().positive()]).rest(z.unknown());

/**
 * The dots per inch at which an operator shows its picture, across and down the lower of both; null where it shows
 * none or does not say its size.
 *
 * @param values the operator's arguments
 * @param matrix brings the picture's unit square to points
 */
export function pictureDpi(operator: number, values: readonly unknown[], matrix: Matrix): number | null {
  const size = sizeOf(operator, values);
  if (size === null) return null;
  const [a, b, c, d] = matrix;
  const [across, down] = [Math.hypot(a, b), Math.hypot(c, d)];
  if (across === 0 || down === 0) return null;
  return Math.min(size.width / across, size.height / down) * 72;
}

function sizeOf(operator: number, values: readonly unknown[]): z.infer<typeof Size> | null {
  if (operator === OPS.paintImageXObject) {
    const named = Named.safeParse(values).data;
    return named === undefined ? null : { width: named[1], height: named[2] };
  }
  if (operator === OPS.paintInlineImageXObject || operator === OPS.paintImageMaskXObject)
    return Size.safeParse(values[0]).data ?? null;
  return null;
}
