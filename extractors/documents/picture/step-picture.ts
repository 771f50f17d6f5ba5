import sharp from 'sharp';
import type { Box } from '../../../model/geometry.ts';
import type { GreyPicture } from '../ocr/engine.ts';

/** A grey picture as PNG, with red frames around what was found on it. @param found boxes in pixels */
export async function toStepPicture(picture: GreyPicture, found: readonly Box[]): Promise<Uint8Array> {
  const { width, height, pixels, dpi } = picture;
  const grey = sharp(pixels, { raw: { width, height, channels: 1 }, limitInputPixels: false });
  if (found.length === 0) return grey.png().withMetadata({ density: dpi }).toBuffer();
  const frames = found.map(
    ([x0, y0, x1, y1]) => `<rect x="${x0}" y="${y0}" width="${x1 - x0}" height="${y1 - y0}"/>`,
  );
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><g fill="none" stroke="#d00" stroke-width="2">${frames.join('')}</g></svg>`;
  return grey
    .toColourspace('srgb')
    .composite([{ input: Buffer.from(drawing) }])
    .png()
    .withMetadata({ density: dpi })
    .toBuffer();
}
