import type { GreyPicture } from '../engine.ts';

/** Side of the squares whose paper is measured: three times the line space, so that none is all letters. */
const SQUARES_PER_INCH = 4.7;
/** Paper this white everywhere needs no levelling (a 1-bit scan, a rendered page). */
const WHITE = 245;
/** No paper is darker than this; a square that is holds a picture. */
const DARKEST_PAPER = 60;
/** Print this dark needs no strengthening. */
const BLACK_ENOUGH = 90;
/** What faint print is brought to. */
const STRENGTHENED = 40;
/** Below this a pixel of levelled paper is ink. */
const INK = 205;
/** The share of a page's ink that is darker than its print's own darkness: grain, a seal, a thick rule. */
const DARKER = 0.15;
/** Less ink than this tells nothing about the print, as a share of the page. */
const LEAST_INK = 0.001;

/**
 * Makes the paper evenly white and faint print black: each pixel is divided by the brightness of the paper around
 * it, blended between the middles of neighbouring squares, and what is left is stretched to full contrast.
 * Pages that are white and black already are given back as they are.
 */
export function levelLight(picture: GreyPicture): GreyPicture {
  return strengthen(evenPaper(picture));
}

/** The paper's brightness in each square: the value that 90 % of its pixels do not exceed. */
function paperOf(picture: GreyPicture, side: number, columns: number, rows: number): Float32Array {
  const paper = new Float32Array(columns * rows);
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const counts = new Uint32Array(256);
      let total = 0;
      for (let y = row * side; y < Math.min(picture.height, (row + 1) * side); y += 2) {
        for (let x = column * side; x < Math.min(picture.width, (column + 1) * side); x += 2) {
          const value = picture.pixels[y * picture.width + x] ?? 255;
          counts[value] = (counts[value] ?? 0) + 1;
          total += 1;
        }
      }
      let value = 255;
      for (let above = counts[255] ?? 0; value > 0 && above < 0.1 * total; above += counts[value] ?? 0)
        value -= 1;
      paper[row * columns + column] = value;
    }
  }
  return paper;
}

function evenPaper(picture: GreyPicture): GreyPicture {
  const { width, height, dpi } = picture;
  const side = Math.max(8, Math.round(dpi / SQUARES_PER_INCH));
  const [columns, rows] = [Math.ceil(width / side), Math.ceil(height / side)];
  const paper = paperOf(picture, side, columns, rows);
  if (paper.every((value) => value >= WHITE)) return picture;
  const within = (index: number, count: number) => Math.min(count - 1, Math.max(0, index));
  const pixels = new Uint8Array(width * height);
  const light = new Float32Array(columns);
  for (let y = 0; y < height; y += 1) {
    const v = y / side - 0.5;
    const [upper, lower] = [within(Math.floor(v), rows), within(Math.floor(v) + 1, rows)];
    for (let column = 0; column < columns; column += 1) {
      const [above, below] = [paper[upper * columns + column] ?? 255, paper[lower * columns + column] ?? 255];
      light[column] = Math.max(DARKEST_PAPER, above + (below - above) * (v - Math.floor(v)));
    }
    for (let x = 0; x < width; x += 1) {
      const u = x / side - 0.5;
      const left = light[within(Math.floor(u), columns)] ?? 255;
      const right = light[within(Math.floor(u) + 1, columns)] ?? 255;
      const here = left + (right - left) * (u - Math.floor(u));
      pixels[y * width + x] = Math.min(255, ((picture.pixels[y * width + x] ?? 255) * 255) / here);
    }
  }
  return { ...picture, pixels };
}

function strengthen(picture: GreyPicture): GreyPicture {
  const print = printOf(picture);
  if (print <= BLACK_ENOUGH) return picture;
  const factor = (255 - STRENGTHENED) / (255 - print);
  const table = Uint8Array.from({ length: 256 }, (_, value) => Math.max(0, 255 - (255 - value) * factor));
  return { ...picture, pixels: picture.pixels.map((value) => table[value] ?? 255) };
}

/** How dark the print is. */
function printOf({ pixels }: GreyPicture): number {
  const counts = new Uint32Array(256);
  for (let at = 0; at < pixels.length; at += 3) {
    const value = pixels[at] ?? 255;
    counts[value] = (counts[value] ?? 0) + 1;
  }
  const ink = counts.subarray(0, INK).reduce((sum, count) => sum + count, 0);
  if (ink * 3 < LEAST_INK * pixels.length) return 0;
  let value = 0;
  for (let darker = counts[0] ?? 0; darker < DARKER * ink; darker += counts[value] ?? 0) value += 1;
  return value;
}
