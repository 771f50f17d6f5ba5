import sharp from 'sharp';
import type { GreyPicture } from '../ocr/engine.ts';
import type { Raster } from '../picture/raster.ts';

/** An encoded picture as the grey pixels that engines take. */
export async function toGreyPicture(encoded: Uint8Array, dpi = 300): Promise<GreyPicture> {
  const { data, info } = await sharp(encoded).greyscale().raw().toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, pixels: new Uint8Array(data), dpi };
}

/** An encoded picture as colour pixels. */
export async function toRaster(encoded: Uint8Array, dpi: number): Promise<Raster> {
  const { data, info } = await sharp(encoded)
    .toColourspace('srgb')
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, pixels: new Uint8Array(data), dpi };
}
