import type { GreyPicture } from '../engine.ts';

/** Side of the squares whose paper colour is measured, in pixels. */
const SQUARE = 64;
/** Paper this white everywhere needs no levelling (a 1-bit scan, a rendered page). */
const WHITE = 245;

/** The paper's brightness in each square: the value that 90 % of its pixels do not exceed. */
function paperOf(picture: GreyPicture, columns: number, rows: number): Float32Array {
  const paper = new Float32Array(columns * rows);
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const counts = new Uint32Array(256);
      let total = 0;
      for (let y = row * SQUARE; y < Math.min(picture.height, (row + 1) * SQUARE); y += 2) {
        for (let x = column * SQUARE; x < Math.min(picture.width, (column + 1) * SQUARE); x += 2) {
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

/**
 * Makes the paper evenly white: each pixel is divided by the brightness of the paper around it, blended between
 * the middles of neighbouring squares. Already white pages are given back as they are.
 */
export function levelLight(picture: GreyPicture): GreyPicture {
  const { width, height } = picture;
  const columns = Math.ceil(width / SQUARE);
  const rows = Math.ceil(height / SQUARE);
  const paper = paperOf(picture, columns, rows);
  if (paper.every((value) => value >= WHITE)) return picture;
  const at = (column: number, row: number) =>
    Math.max(
      60,
      paper[Math.min(rows - 1, Math.max(0, row)) * columns + Math.min(columns - 1, Math.max(0, column))] ??
        255,
    );
  const pixels = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1) {
    const v = y / SQUARE - 0.5;
    const row = Math.floor(v);
    for (let x = 0; x < width; x += 1) {
      const u = x / SQUARE - 0.5;
      const column = Math.floor(u);
      const upper = at(column, row) * (1 - u + column) + at(column + 1, row) * (u - column);
      const lower = at(column, row + 1) * (1 - u + column) + at(column + 1, row + 1) * (u - column);
      const light = upper * (1 - v + row) + lower * (v - row);
      pixels[y * width + x] = Math.min(255, ((picture.pixels[y * width + x] ?? 255) * 255) / light);
    }
  }
  return { ...picture, pixels };
}
