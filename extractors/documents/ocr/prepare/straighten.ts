import sharp, { type Sharp } from 'sharp';
import type { Turn } from '../../../../model/page.ts';
import type { GreyPicture } from '../engine.ts';

/** A tilt smaller than this does not hurt reading, and turning would blur the letters. */
const NEGLIGIBLE = 0.12;
/**
 * Pictures of these resolutions are read as they are; the coarser and finer ones are drawn anew. Tesseract brings each
 * line to the same height by itself: more dots than the scanner saw cost time and softened letters, and no less errors
 * (docs/measurements.md).
 */
const ENGINE = { dpi: 200, from: 190, to: 360 } as const;

/** A straightened picture, and the way back from its pixels to those of the picture before. */
export interface Straightened {
  readonly picture: GreyPicture;
  readonly toOriginal: (x: number, y: number) => [number, number];
}

/** The picture turned clockwise by quarters. */
export async function turnPicture(picture: GreyPicture, turned: Turn): Promise<GreyPicture> {
  if (turned === 0) return picture;
  return fromSharp(open(picture).rotate(turned), picture.dpi);
}

/**
 * Lays the lines level and brings the picture into the engine's range of resolutions, in one go: each drawing
 * anew softens the letters. Corners that turn out of the picture make it larger; nothing is cut off.
 *
 * @param degrees the tilt to take out, clockwise
 */
export async function straighten(picture: GreyPicture, degrees: number): Promise<Straightened> {
  const fits = picture.dpi >= ENGINE.from && picture.dpi <= ENGINE.to;
  const dpi = fits ? picture.dpi : ENGINE.dpi;
  const scale = dpi / picture.dpi;
  const angle = Math.abs(degrees) < NEGLIGIBLE ? 0 : (degrees * Math.PI) / 180;
  const drawn = await draw(picture, angle, scale, dpi);
  const [cos, sin] = [Math.cos(angle) / scale, Math.sin(angle) / scale];
  const toOriginal = (x: number, y: number): [number, number] => {
    const [dx, dy] = [x - drawn.width / 2, y - drawn.height / 2];
    return [picture.width / 2 + dx * cos - dy * sin, picture.height / 2 + dx * sin + dy * cos];
  };
  return { picture: drawn, toOriginal };
}

async function draw(picture: GreyPicture, angle: number, scale: number, dpi: number): Promise<GreyPicture> {
  if (angle === 0 && scale === 1) return picture;
  if (angle === 0) {
    const width = Math.max(1, Math.round(picture.width * scale));
    const height = Math.max(1, Math.round(picture.height * scale));
    return fromSharp(open(picture).resize({ width, height, fit: 'fill', kernel: 'cubic' }), dpi);
  }
  const [cos, sin] = [Math.cos(angle) * scale, Math.sin(angle) * scale];
  const turned = open(picture).affine(
    [
      [cos, sin],
      [-sin, cos],
    ],
    { background: '#ffffff', interpolator: 'bicubic' },
  );
  return fromSharp(turned, dpi);
}

const open = ({ width, height, pixels }: GreyPicture) =>
  sharp(pixels, { raw: { width, height, channels: 1 }, limitInputPixels: false });

async function fromSharp(drawn: Sharp, dpi: number): Promise<GreyPicture> {
  const { data, info } = await drawn
    .toColourspace('b-w')
    .extractChannel(0)
    .raw()
    .toBuffer({ resolveWithObject: true });
  return {
    width: info.width,
    height: info.height,
    dpi,
    pixels: new Uint8Array(data.buffer, data.byteOffset, data.length),
  };
}
