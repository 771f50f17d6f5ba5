import type { Box } from '../../../../model/geometry.ts';
import { DARK } from '../dark.ts';
import type { GreyPicture } from '../engine.ts';

/** Whether a pixel is ink; there is none outside of the picture. */
export const isDark = ({ width, height, pixels }: GreyPicture, x: number, y: number) =>
  x >= 0 && y >= 0 && x < width && y < height && (pixels[y * width + x] ?? 255) < DARK;

/** The box around all ink within a box, in pixels; null where there is none. */
export function boundsOfInk(picture: GreyPicture, box: Box): Box | null {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let y = Math.ceil(box[1]); y < box[3]; y += 1) {
    for (let x = Math.ceil(box[0]); x < box[2]; x += 1) {
      if (!isDark(picture, x, y)) continue;
      left = Math.min(left, x);
      right = Math.max(right, x + 1);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y + 1);
    }
  }
  return right < left ? null : [left, top, right, bottom];
}
