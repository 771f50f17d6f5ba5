import type { GreyPicture } from '../engine.ts';
import { findRings, type Ring } from './rings.ts';

/** A round seal on a page; middle and radius in pixels. */
export interface Seal extends Ring {
  /** How dark its ink came out: 0..255. */
  readonly ink: number;
}

/** Angles at which a ring's ink is looked at. */
const LOOKS = 180;
/** Reach of a seal's outer rim beyond the ring that was found, in inches. */
const RIM = 0.06;
/** Seal and print must differ this much, in levels of grey, to be told apart. */
const APART = 36;
/** Ink of the seal this near to print is kept with it: the print's own thin strokes are as light as a seal. */
const AROUND_PRINT = 0.012;

/** The round seals of a levelled grey picture, with their whole rims. */
export function findSeals(picture: GreyPicture): Seal[] {
  return findRings(picture).map((ring) => ({
    ...ring,
    radius: ring.radius + RIM * picture.dpi,
    ink: inkOf(picture, ring),
  }));
}

/** How dark a ring is: the middle one of its darkest points at each angle, for print crosses it at a few alone. */
function inkOf(picture: GreyPicture, { x, y, radius }: Ring): number {
  const reach = Math.max(2, Math.round(picture.dpi / 45));
  const found = Array.from({ length: LOOKS }, (_, index) => {
    const angle = (index * 2 * Math.PI) / LOOKS;
    let darkest = 255;
    for (let r = radius - reach; r <= radius + reach; r += 1) {
      const column = Math.round(x + r * Math.cos(angle));
      const row = Math.round(y + r * Math.sin(angle));
      if (column < 0 || row < 0 || column >= picture.width || row >= picture.height) continue;
      darkest = Math.min(darkest, picture.pixels[row * picture.width + column] ?? 255);
    }
    return darkest;
  });
  return found.sort((a, b) => a - b)[LOOKS >> 1] ?? 255;
}

/**
 * Takes seals out of a grey picture where their ink is lighter than the print: what is as dark as print stays, with
 * the lighter ink right beside it; the rest within the seal becomes paper. A seal as dark as print stays whole.
 */
export function fadeSeals(picture: GreyPicture, seals: readonly Seal[]): GreyPicture {
  const print = printOf(picture);
  const lighter = seals.filter((seal) => seal.ink - print >= APART);
  if (lighter.length === 0) return picture;
  const pixels = picture.pixels.slice();
  for (const seal of lighter) fade(picture, pixels, seal, (seal.ink + print) / 2);
  return { ...picture, pixels };
}

/** The darkness of the page's print: of the darkest half of its ink. */
function printOf({ pixels }: GreyPicture): number {
  const counts = new Uint32Array(256);
  for (let at = 0; at < pixels.length; at += 3) {
    const value = pixels[at] ?? 255;
    counts[value] = (counts[value] ?? 0) + 1;
  }
  const ink = counts.subarray(0, 128).reduce((sum, count) => sum + count, 0);
  let value = 0;
  for (let darker = counts[0] ?? 0; darker < ink / 4; darker += counts[value] ?? 0) value += 1;
  return value;
}

function fade(picture: GreyPicture, pixels: Uint8Array, seal: Seal, threshold: number): void {
  const { width, height, dpi } = picture;
  const around = Math.max(1, Math.round(AROUND_PRINT * dpi));
  const [top, bottom] = [
    Math.max(0, Math.floor(seal.y - seal.radius)),
    Math.min(height, seal.y + seal.radius),
  ];
  for (let y = top; y < bottom; y += 1) {
    const half = Math.sqrt(Math.max(0, seal.radius ** 2 - (y - seal.y) ** 2));
    const right = Math.min(width, seal.x + half);
    for (let x = Math.max(0, Math.floor(seal.x - half)); x < right; x += 1) {
      if (!hasPrint(picture, x, y, around, threshold)) pixels[y * width + x] = 255;
    }
  }
}

function hasPrint(
  { width, height, pixels }: GreyPicture,
  x: number,
  y: number,
  around: number,
  threshold: number,
) {
  for (let row = Math.max(0, y - around); row <= Math.min(height - 1, y + around); row += 1)
    for (let column = Math.max(0, x - around); column <= Math.min(width - 1, x + around); column += 1)
      if ((pixels[row * width + column] ?? 255) < threshold) return true;
  return false;
}
