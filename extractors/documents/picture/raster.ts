import sharp from 'sharp';
import type { Turn } from '../../../model/page.ts';
import type { PagePicture } from '../reader.ts';

/** A picture, row by row from the top left. */
export interface Raster {
  readonly width: number;
  readonly height: number;
  /** Bytes a pixel: 1 grey, 3 red, green, blue, 4 these and alpha; 4 when absent. */
  readonly channels?: 1 | 3 | 4;
  readonly pixels: Uint8Array;
  readonly dpi: number;
}

/** WebP quality at which printed text keeps clean edges. */
const QUALITY = 80;

/** A raster, turned clockwise, as WebP for the screens. */
export async function toPagePicture(raster: Raster, turned: Turn): Promise<PagePicture> {
  const { width, height, channels = 4, pixels } = raster;
  const drawn = sharp(pixels, { raw: { width, height, channels }, limitInputPixels: false })
    .rotate(turned)
    .webp({ quality: QUALITY });
  const { data, info } = await drawn.toBuffer({ resolveWithObject: true });
  return { webp: data, width: info.width, height: info.height };
}
