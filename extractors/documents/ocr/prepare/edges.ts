import type { GreyPicture } from '../engine.ts';

/** Cells of half a millimetre: a stroke of a letter does not fill one, a scanner's edge fills them all. */
const CELLS_PER_INCH = 50;
const MILLIMETRE = CELLS_PER_INCH / 25.4;
const BLACK = 120;
/** A cell is black when this share of it is. */
const FILLED = 0.7;
/** More black than this is a dark page or a picture, not its edges. */
const LARGEST_SHARE = 0.35;
/** Punched holes measure 5 to 8 mm and have their middle this near to an edge. */
const HOLE = { least: 3.5 * MILLIMETRE, most: 9.5 * MILLIMETRE, from: 20 * MILLIMETRE, round: 0.6 } as const;

const CORNERS = [
  [-1, -1],
  [1, -1],
  [-1, 1],
  [1, 1],
] as const;

interface Cells {
  readonly columns: number;
  readonly rows: number;
  readonly side: number;
  readonly black: Uint8Array;
}

/** Cells that hang together, by their indexes. */
type Patch = readonly number[];

/**
 * Paints white what the scanner adds to a sheet: black edges, the wedges beside a sheet laid askew, punched
 * holes. Only what is filled through and through and begins at the border goes; print that comes close stays.
 */
export function whitenEdges(picture: GreyPicture): GreyPicture {
  const cells = blackCells(picture);
  const patches = patchesOf(cells);
  const outside = patches.filter((patch) => touchesBorder(patch, cells) || isHole(patch, cells));
  const share = outside.reduce((sum, patch) => sum + patch.length, 0) / cells.black.length;
  if (outside.length === 0 || share > LARGEST_SHARE) return picture;
  const pixels = picture.pixels.slice();
  for (const index of outside.flat()) {
    // The ragged rim of a patch reaches into the cells around it.
    const row = Math.floor(index / cells.columns) - 1;
    const column = (index % cells.columns) - 1;
    paintWhite({ ...picture, pixels }, column * cells.side, row * cells.side, 3 * cells.side);
  }
  return { ...picture, pixels };
}

function blackCells({ width, height, pixels, dpi }: GreyPicture): Cells {
  const side = Math.max(2, Math.round(dpi / CELLS_PER_INCH));
  const [columns, rows] = [Math.ceil(width / side), Math.ceil(height / side)];
  const counts = new Uint16Array(columns * rows);
  for (let y = 0; y < height; y += 1) {
    const row = Math.floor(y / side) * columns;
    for (let x = 0; x < width; x += 1) {
      if ((pixels[y * width + x] ?? 255) >= BLACK) continue;
      const cell = row + Math.floor(x / side);
      counts[cell] = (counts[cell] ?? 0) + 1;
    }
  }
  const black = new Uint8Array(columns * rows);
  for (let index = 0; index < black.length; index += 1) {
    const [column, row] = [index % columns, Math.floor(index / columns)];
    const area = Math.min(side, width - column * side) * Math.min(side, height - row * side);
    if ((counts[index] ?? 0) >= FILLED * area) black[index] = 1;
  }
  return { columns, rows, side, black: thickOf(black, columns, rows) };
}

/** The cells that lie in black squares of two by two: a rule is thinner. What lies outside the page counts as black. */
function thickOf(black: Uint8Array, columns: number, rows: number): Uint8Array {
  const isBlack = (column: number, row: number) =>
    column < 0 || row < 0 || column >= columns || row >= rows || black[row * columns + column] === 1;
  const thick = new Uint8Array(black.length);
  for (let index = 0; index < black.length; index += 1) {
    if (black[index] !== 1) continue;
    const [column, row] = [index % columns, Math.floor(index / columns)];
    const isThick = CORNERS.some(
      ([x, y]) => isBlack(column + x, row) && isBlack(column, row + y) && isBlack(column + x, row + y),
    );
    if (isThick) thick[index] = 1;
  }
  return thick;
}

function patchesOf({ columns, rows, black }: Cells): Patch[] {
  const unseen = black.slice();
  const patches: Patch[] = [];
  for (let start = 0; start < unseen.length; start += 1) {
    if (unseen[start] !== 1) continue;
    unseen[start] = 0;
    const patch = [start];
    for (const index of patch) {
      const [column, row] = [index % columns, Math.floor(index / columns)];
      const around = [
        ...(column > 0 ? [index - 1] : []),
        ...(column < columns - 1 ? [index + 1] : []),
        ...(row > 0 ? [index - columns] : []),
        ...(row < rows - 1 ? [index + columns] : []),
      ];
      for (const next of around) {
        if (unseen[next] !== 1) continue;
        unseen[next] = 0;
        patch.push(next);
      }
    }
    patches.push(patch);
  }
  return patches;
}

function extentOf(patch: Patch, columns: number) {
  let [left, right, top, bottom] = [Infinity, -1, Infinity, -1];
  for (const index of patch) {
    const [column, row] = [index % columns, Math.floor(index / columns)];
    left = Math.min(left, column);
    right = Math.max(right, column);
    top = Math.min(top, row);
    bottom = Math.max(bottom, row);
  }
  return { left, right, top, bottom, width: right - left + 1, height: bottom - top + 1 };
}

function touchesBorder(patch: Patch, { columns, rows }: Cells): boolean {
  const { left, right, top, bottom } = extentOf(patch, columns);
  return left === 0 || top === 0 || right === columns - 1 || bottom === rows - 1;
}

function isHole(patch: Patch, { columns, rows }: Cells): boolean {
  const { left, top, width, height } = extentOf(patch, columns);
  const fits = [width, height].every((side) => side >= HOLE.least && side <= HOLE.most);
  const [x, y] = [left + width / 2, top + height / 2];
  const fromEdge = Math.min(x, y, columns - x, rows - y);
  return fits && patch.length >= HOLE.round * width * height && fromEdge <= HOLE.from;
}

function paintWhite({ width, height, pixels }: GreyPicture, x: number, y: number, side: number): void {
  const [left, right] = [Math.max(0, x), Math.min(width, x + side)];
  for (let row = Math.max(0, y); row < Math.min(height, y + side); row += 1)
    pixels.fill(255, row * width + left, row * width + right);
}
