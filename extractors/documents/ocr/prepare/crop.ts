import sharp from 'sharp';
import type { Box } from '../../../../model/geometry.ts';
import type { GreyPicture } from '../engine.ts';

/** A part of a picture on a white border. @param box in pixels @param border in pixels @param scale enlargement */
export async function crop(picture: GreyPicture, box: Box, border: number, scale = 1): Promise<GreyPicture> {
  const left = Math.max(0, Math.floor(box[0]));
  const top = Math.max(0, Math.floor(box[1]));
  const width = Math.max(1, Math.min(picture.width, Math.ceil(box[2])) - left);
  const height = Math.max(1, Math.min(picture.height, Math.ceil(box[3])) - top);
  const framed = { width: width + 2 * border, height: height + 2 * border };
  const pixels = new Uint8Array(framed.width * framed.height).fill(255);
  for (let row = 0; row < height; row += 1) {
    const from = (top + row) * picture.width + left;
    pixels.set(picture.pixels.subarray(from, from + width), (row + border) * framed.width + border);
  }
  const part = { ...framed, pixels, dpi: picture.dpi };
  return scale === 1 ? part : enlarge(part, scale);
}

async function enlarge(picture: GreyPicture, scale: number): Promise<GreyPicture> {
  const { width, height } = picture;
  const { data, info } = await sharp(picture.pixels, { raw: { width, height, channels: 1 } })
    .resize({ width: Math.round(width * scale), kernel: 'cubic' })
    .toColourspace('b-w')
    .raw()
    .toBuffer({ resolveWithObject: true });
  return {
    width: info.width,
    height: info.height,
    pixels: new Uint8Array(data),
    dpi: Math.round(picture.dpi * scale),
  };
}
