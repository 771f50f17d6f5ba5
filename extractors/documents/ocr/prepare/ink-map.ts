import type { Turn } from '../../../../model/page.ts';
import { DARK } from '../dark.ts';
import type { GreyPicture } from '../engine.ts';

/** Fine enough for the marks above a letter, coarse enough for a page to be walked over many times. */
const CELLS_PER_INCH = 100;
/** Longer runs of ink than this are rules, frames and edges, not letters, in cells: a quarter of an inch. */
const LONGEST_STROKE = 25;

/** Which cells of a coarse grid over a picture hold ink: what the lie of a page is judged by. */
export interface InkMap {
  readonly columns: number;
  readonly rows: number;
  /** 1 where there is ink, row by row. */
  readonly cells: Uint8Array;
  /** Pixels of the picture from cell to cell. */
  readonly step: number;
}

/** Looks at one pixel of each cell. */
export function inkMapOf(picture: GreyPicture): InkMap {
  const step = Math.max(1, Math.round(picture.dpi / CELLS_PER_INCH));
  const columns = Math.ceil(picture.width / step);
  const rows = Math.ceil(picture.height / step);
  const cells = new Uint8Array(columns * rows);
  for (let row = 0; row < rows; row += 1) {
    const from = row * step * picture.width;
    for (let column = 0; column < columns; column += 1)
      if ((picture.pixels[from + column * step] ?? 255) < DARK) cells[row * columns + column] = 1;
  }
  return { columns, rows, cells, step };
}

/** The map without rules, frames and filled areas: the letters alone, for the most part. */
export function withoutRules(map: InkMap): InkMap {
  const { columns, rows } = map;
  const cells = map.cells.slice();
  const clear = (start: number, length: number, stride: number) => {
    let run = 0;
    for (let index = 0; index <= length; index += 1) {
      if (index < length && map.cells[start + index * stride] === 1) {
        run += 1;
        continue;
      }
      if (run > LONGEST_STROKE)
        for (let back = 1; back <= run; back += 1) cells[start + (index - back) * stride] = 0;
      run = 0;
    }
  };
  for (let row = 0; row < rows; row += 1) clear(row * columns, columns, 1);
  for (let column = 0; column < columns; column += 1) clear(column, rows, columns);
  return { ...map, cells };
}

/** The map of the picture turned clockwise. */
export function turnedMap(map: InkMap, turned: Turn): InkMap {
  if (turned === 0) return map;
  const { columns, rows, cells, step } = map;
  if (turned === 180) return { ...map, cells: cells.slice().reverse() };
  const turnedCells = new Uint8Array(cells.length);
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const to = turned === 90 ? column * rows + (rows - 1 - row) : (columns - 1 - column) * rows + row;
      turnedCells[to] = cells[row * columns + column] ?? 0;
    }
  }
  return { columns: rows, rows: columns, cells: turnedCells, step };
}
