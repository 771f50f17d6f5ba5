import sharp from 'sharp';
import type { Turn } from '../../../model/page.ts';
import type { PagePicture } from '../reader.ts';

/** A colour picture, 4 bytes a pixel (red, green, blue, alpha), row by row from the top left. */
export interface Raster {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
  readonly dpi: number;
}

/** WebP quality at which printed text keeps clean edges. */
const QUALITY = 80;

/** A raster, turned clockwise, as WebP for the screens. */
export async function toPagePicture(raster: Raster, turned: Turn): Promise<PagePicture> {
  const { width, height, pixels } = raster;
  const drawn = sharp(pixels, { raw: { width, height, channels: 4 }, limitInputPixels: false })
    .rotate(turned)
    .webp({ quality: QUALITY });
  const { data, info } = await drawn.toBuffer({ resolveWithObject: true });
  return { webp: data, width: info.width, height: info.height };
}
