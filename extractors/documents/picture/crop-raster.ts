import type { Box } from '../../../model/geometry.ts';
import type { Raster } from './raster.ts';

/**
 * A part of a raster.
 *
 * @param box in points of the raster; what of it lies outside is cut off
 * @returns the part, and its box in points to whole pixels
 */
export function cropRaster(raster: Raster, box: Box): { readonly raster: Raster; readonly box: Box } {
  const scale = raster.dpi / 72;
  const left = Math.max(0, Math.floor(box[0] * scale));
  const top = Math.max(0, Math.floor(box[1] * scale));
  const right = Math.max(left + 1, Math.min(raster.width, Math.ceil(box[2] * scale)));
  const bottom = Math.max(top + 1, Math.min(raster.height, Math.ceil(box[3] * scale)));
  const bytes = raster.pixels.length / (raster.width * raster.height);
  const [width, height] = [right - left, bottom - top];
  const pixels = new Uint8Array(width * height * bytes);
  for (let row = 0; row < height; row += 1) {
    const from = ((top + row) * raster.width + left) * bytes;
    pixels.set(raster.pixels.subarray(from, from + width * bytes), row * width * bytes);
  }
  const placed: Box = [left / scale, top / scale, right / scale, bottom / scale];
  return { raster: { ...raster, width, height, pixels }, box: placed };
}
