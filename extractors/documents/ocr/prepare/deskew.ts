import sharp from 'sharp';
import type { GreyPicture } from '../engine.ts';

/** Scans lie askew by a few degrees at most; more is a page laid wrongly. */
const MAX_DEGREES = 5;
/** A tilt smaller than this does not hurt reading, and turning would blur the letters. */
const NEGLIGIBLE = 0.12;
const SHRINK = 4;
const DARK = 150;

/** A straightened picture, and the way back from its pixels to those of the picture before. */
export interface Straightened {
  readonly picture: GreyPicture;
  /** Tilt that was taken out, clockwise, in degrees. */
  readonly degrees: number;
  readonly toOriginal: (x: number, y: number) => [number, number];
}

/** Dark points of the picture at a quarter of its size. */
function darkPoints(picture: GreyPicture): { xs: Float32Array; ys: Float32Array } {
  const xs: number[] = [];
  const ys: number[] = [];
  for (let y = 0; y < picture.height; y += SHRINK) {
    for (let x = 0; x < picture.width; x += SHRINK) {
      if ((picture.pixels[y * picture.width + x] ?? 255) >= DARK) continue;
      xs.push((x - picture.width / 2) / SHRINK);
      ys.push((y - picture.height / 2) / SHRINK);
    }
  }
  return { xs: Float32Array.from(xs), ys: Float32Array.from(ys) };
}

/** How sharply the rows of text part from the space between them when the page is turned by `degrees`. */
function sharpness(points: ReturnType<typeof darkPoints>, rows: number, degrees: number): number {
  const slope = Math.tan((degrees * Math.PI) / 180);
  const profile = new Float64Array(rows * 2);
  for (let index = 0; index < points.xs.length; index += 1) {
    const row = Math.round((points.ys[index] ?? 0) - (points.xs[index] ?? 0) * slope) + rows;
    if (row >= 0 && row < profile.length) profile[row] = (profile[row] ?? 0) + 1;
  }
  let sum = 0;
  for (let row = 1; row < profile.length; row += 1)
    sum += ((profile[row] ?? 0) - (profile[row - 1] ?? 0)) ** 2;
  return sum;
}

/** The tilt of the text lines in degrees, clockwise, by the projection profile: coarse, then fine. */
export function tiltOf(picture: GreyPicture): number {
  const points = darkPoints(picture);
  const rows = Math.ceil(Math.hypot(picture.width, picture.height) / SHRINK);
  const best = (from: number, to: number, step: number): number => {
    let winner = { degrees: 0, value: sharpness(points, rows, 0) };
    for (let degrees = from; degrees <= to + 1e-9; degrees += step) {
      const value = sharpness(points, rows, degrees);
      if (value > winner.value) winner = { degrees, value };
    }
    return winner.degrees;
  };
  if (points.xs.length < 100) return 0;
  const coarse = best(-MAX_DEGREES, MAX_DEGREES, 0.5);
  const fine = best(coarse - 0.5, coarse + 0.5, 0.1);
  return Math.abs(fine) >= MAX_DEGREES ? 0 : fine;
}

/** Turns the picture so that its lines lie level. */
export async function deskew(picture: GreyPicture): Promise<Straightened> {
  const degrees = tiltOf(picture);
  if (Math.abs(degrees) < NEGLIGIBLE) return { picture, degrees: 0, toOriginal: (x, y) => [x, y] };
  const { width, height } = picture;
  const { data, info } = await sharp(picture.pixels, {
    raw: { width, height, channels: 1 },
    limitInputPixels: false,
  })
    .rotate(-degrees, { background: '#ffffff' })
    .toColourspace('b-w')
    .raw()
    .toBuffer({ resolveWithObject: true });
  const pixels = info.channels === 1 ? new Uint8Array(data) : firstChannel(data, info.channels);
  const angle = (degrees * Math.PI) / 180;
  const toOriginal = (x: number, y: number): [number, number] => {
    const dx = x - info.width / 2;
    const dy = y - info.height / 2;
    return [
      width / 2 + dx * Math.cos(angle) - dy * Math.sin(angle),
      height / 2 + dx * Math.sin(angle) + dy * Math.cos(angle),
    ];
  };
  return {
    picture: { width: info.width, height: info.height, dpi: picture.dpi, pixels },
    degrees,
    toOriginal,
  };
}

function firstChannel(data: Uint8Array, channels: number): Uint8Array {
  return Uint8Array.from({ length: data.length / channels }, (_, index) => data[index * channels] ?? 255);
}
