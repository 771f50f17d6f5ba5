import type { GreyPicture } from '../engine.ts';

/** Coarse enough to be quick, fine enough that a seal's rim of half a millimetre is seen. */
export const CELLS_PER_INCH = 75;

/** Brightness changes of a shrunk picture. */
export interface Edges {
  readonly columns: number;
  readonly rows: number;
  readonly across: Int16Array;
  readonly down: Int16Array;
  /** Pixels of the picture from cell to cell. */
  readonly scale: number;
}

/** Sobel's operator over the picture, shrunk. */
export function edgesOf(picture: GreyPicture): Edges {
  const scale = Math.max(1, Math.round(picture.dpi / CELLS_PER_INCH));
  const columns = Math.floor(picture.width / scale);
  const rows = Math.floor(picture.height / scale);
  const cells = shrink(picture, columns, rows, scale);
  const [across, down] = [new Int16Array(columns * rows), new Int16Array(columns * rows)];
  for (let row = 1; row < rows - 1; row += 1) {
    for (let at = row * columns + 1; at < (row + 1) * columns - 1; at += 1) {
      const northWest = cells[at - columns - 1] ?? 255;
      const northEast = cells[at - columns + 1] ?? 255;
      const southWest = cells[at + columns - 1] ?? 255;
      const southEast = cells[at + columns + 1] ?? 255;
      const eastward = 2 * ((cells[at + 1] ?? 255) - (cells[at - 1] ?? 255));
      const southward = 2 * ((cells[at + columns] ?? 255) - (cells[at - columns] ?? 255));
      across[at] = (northEast + southEast - northWest - southWest + eastward) >> 2;
      down[at] = (southWest + southEast - northWest - northEast + southward) >> 2;
    }
  }
  return { columns, rows, across, down, scale };
}

/** Each cell's mean brightness. */
function shrink({ width, pixels }: GreyPicture, columns: number, rows: number, side: number): Uint8Array {
  const cells = new Uint8Array(columns * rows);
  const sums = new Uint32Array(columns);
  for (let row = 0; row < rows; row += 1) {
    sums.fill(0);
    for (let y = row * side; y < (row + 1) * side; y += 1) {
      let at = y * width;
      for (let column = 0; column < columns; column += 1) {
        let sum = sums[column] ?? 0;
        for (let x = 0; x < side; x += 1) {
          sum += pixels[at] ?? 255;
          at += 1;
        }
        sums[column] = sum;
      }
    }
    for (let column = 0; column < columns; column += 1)
      cells[row * columns + column] = (sums[column] ?? 0) / (side * side);
  }
  return cells;
}
