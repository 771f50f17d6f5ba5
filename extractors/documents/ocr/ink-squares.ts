import { type Box, boxAround } from '../../../model/geometry.ts';
import type { GreyPicture } from './engine.ts';

/** Side of the squares in which ink is counted, in points. */
const TILE = 24;
/** Nearer to the edges lie punch holes, staples and what the scanner's lid leaves; a share of the page's width. */
const MARGIN = 0.05;
const DARK = 140;
/** Specks and print that shines through from the other side never fill this share of a page. */
const BLANK = 0.0003;
/** A square of print, handwriting or drawing is dark to at least this share. */
const INKED = 0.02;
/** A signature and a black stamp take less of a page than this. */
const LARGE_ZONE = 0.06;
/** Words reach a little further than their boxes, in points. */
const AROUND = 6;

/** How much of each square of a page is ink. */
export interface InkSquares {
  readonly columns: number;
  readonly rows: number;
  /** Row by row from the top left, 0..1. */
  readonly shares: Float32Array;
}

/** Counts the ink of an evened picture, its margins left out. Single dark pixels are the scanner's noise. */
export function inkSquaresOf(picture: GreyPicture): InkSquares {
  const { width, height, pixels } = picture;
  const tile = Math.max(2, Math.round((TILE * picture.dpi) / 72));
  const [columns, rows] = [Math.ceil(width / tile), Math.ceil(height / tile)];
  const shares = new Float32Array(columns * rows);
  const margin = Math.round(MARGIN * width);
  for (let y = margin; y < height - margin - 1; y += 2) {
    for (let x = margin; x < width - margin - 1; x += 2) {
      const at = y * width + x;
      const lightest = Math.max(
        pixels[at] ?? 255,
        pixels[at + 1] ?? 255,
        pixels[at + width] ?? 255,
        pixels[at + width + 1] ?? 255,
      );
      if (lightest >= DARK) continue;
      const square = Math.floor(y / tile) * columns + Math.floor(x / tile);
      shares[square] = (shares[square] ?? 0) + 4 / (tile * tile);
    }
  }
  return { columns, rows, shares };
}

/** Whether a page has hardly any ink: the empty back of a sheet. */
export function isBlank({ shares }: InkSquares): boolean {
  return shares.reduce((sum, share) => sum + share, 0) / shares.length < BLANK;
}

/**
 * The largest connected part of a page, in points, that has ink and nothing read in it; null where it is no
 * larger than a signature.
 *
 * @param read boxes of words, tables and pictures, in points
 */
export function unreadZone(ink: InkSquares, read: readonly Box[]): Box | null {
  const left = inkedSquares(ink, read);
  let largest: number[] = [];
  for (const start of left) {
    const zone = connected(start, left, ink.columns);
    if (zone.length > largest.length) largest = zone;
  }
  if (largest.length < LARGE_ZONE * ink.shares.length) return null;
  return boxAround(largest.map((square) => squareBox(square, ink.columns)));
}

function squareBox(square: number, columns: number): Box {
  const [x, y] = [(square % columns) * TILE, Math.floor(square / columns) * TILE];
  return [x, y, x + TILE, y + TILE];
}

function inkedSquares(ink: InkSquares, read: readonly Box[]): Set<number> {
  const squares = new Set<number>();
  ink.shares.forEach((share, square) => {
    if (share >= INKED) squares.add(square);
  });
  for (const [x0, y0, x1, y1] of read) {
    for (let row = Math.floor((y0 - AROUND) / TILE); row * TILE < y1 + AROUND; row += 1) {
      for (let column = Math.floor((x0 - AROUND) / TILE); column * TILE < x1 + AROUND; column += 1)
        squares.delete(row * ink.columns + column);
    }
  }
  return squares;
}

/** The squares that touch `start` directly or through others; they are taken out of `left`. */
function connected(start: number, left: Set<number>, columns: number): number[] {
  const zone = [start];
  left.delete(start);
  for (const square of zone) {
    const column = square % columns;
    const beside = [column > 0 ? square - 1 : -1, column < columns - 1 ? square + 1 : -1];
    for (const next of [...beside, square - columns, square + columns]) {
      if (left.delete(next)) zone.push(next);
    }
  }
  return zone;
}
