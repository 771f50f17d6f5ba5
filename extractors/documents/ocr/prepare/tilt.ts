import type { InkMap } from './ink-map.ts';

/** A sheet lies askew by a few degrees at most; what is found beyond is a drawing. */
const MAX_DEGREES = 8;
const COARSE = 0.5;
const FINE = 0.05;
/** Rows of text stand out this much over what any other angle shows, or there are none to go by. */
const PROMINENT = 1.3;
/** Fewer cells of ink than this are no lines of text. */
const FEWEST_CELLS = 300;
/** As many cells as show the angle, roughly and finely. */
const ENOUGH_CELLS = { coarse: 10_000, fine: 30_000 } as const;

/**
 * Shares of a cell go to the two rows it lies between. An untilted page would fall on whole rows and look sharper
 * for that alone; moved by this it is softened as much as a tilted one is on average.
 */
const PHASE = 0.211;

/** How the lines of a page lie, roughly. */
export interface Lie {
  /** Clockwise, in degrees, to half a degree. */
  readonly degrees: number;
  /** How sharply rows of ink part from the space between them at this angle, over what is usual on the page. */
  readonly prominence: number;
  /** The same in itself, to be held against the page turned on its side. */
  readonly sharpness: number;
}

/** Places of ink, the middle of a row at 0. */
interface Points {
  readonly xs: Float32Array;
  readonly ys: Float32Array;
  readonly rows: number;
  /** Rows above and below that a page laid askew reaches. */
  readonly margin: number;
}

function pointsOf({ columns, rows, cells }: InkMap, most = Infinity): Points {
  let ink = 0;
  for (let index = 0; index < cells.length; index += 1) ink += cells[index] ?? 0;
  const every = Math.max(1, Math.floor(ink / most));
  const count = Math.floor(ink / every);
  const [xs, ys] = [new Float32Array(count), new Float32Array(count)];
  let seen = 0;
  for (let row = 0, index = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1, index += 1) {
      if (cells[index] !== 1) continue;
      seen += 1;
      if (seen % every !== 0) continue;
      xs[seen / every - 1] = column - columns / 2;
      ys[seen / every - 1] = row;
    }
  }
  const margin = Math.ceil((columns / 2) * Math.tan(((MAX_DEGREES + COARSE) * Math.PI) / 180)) + 1;
  return { xs, ys, rows, margin };
}

/** Ink in each row of the map when a tilt of `degrees` is taken out. */
function profileOf({ xs, ys, rows, margin }: Points, degrees: number): Float64Array {
  const slope = Math.tan((degrees * Math.PI) / 180);
  const profile = new Float64Array(rows + 2 * margin + 3);
  for (let index = 0; index < xs.length; index += 1) {
    const row = (ys[index] ?? 0) - (xs[index] ?? 0) * slope + margin + PHASE;
    const whole = Math.floor(row);
    const part = row - whole;
    profile[whole] = (profile[whole] ?? 0) + 1 - part;
    profile[whole + 1] = (profile[whole + 1] ?? 0) + part;
  }
  return profile;
}

function sharpnessAt(points: Points, degrees: number): number {
  const profile = profileOf(points, degrees);
  let sum = 0;
  for (let row = 1; row < profile.length; row += 1)
    sum += ((profile[row] ?? 0) - (profile[row - 1] ?? 0)) ** 2;
  return sum;
}

function search(points: Points, from: number, to: number, step: number) {
  return Array.from({ length: Math.round((to - from) / step) + 1 }, (_, index) => {
    const degrees = from + index * step;
    return { degrees, sharpness: sharpnessAt(points, degrees) };
  });
}

const sharpest = (found: ReturnType<typeof search>) =>
  found.reduce((best, one) => (one.sharpness > best.sharpness ? one : best));

/** The lie of the text lines by their projection profile, or null where nothing stands out as lines do. */
export function lieOf(map: InkMap): Lie | null {
  const points = pointsOf(map, ENOUGH_CELLS.coarse);
  if (points.xs.length < FEWEST_CELLS) return null;
  const found = search(points, -MAX_DEGREES, MAX_DEGREES, COARSE);
  const { degrees, sharpness } = sharpest(found);
  const usual = found.map((one) => one.sharpness).sort((a, b) => a - b)[found.length >> 1] ?? 0;
  const prominence = sharpness / Math.max(1, usual);
  return prominence < PROMINENT || Math.abs(degrees) === MAX_DEGREES
    ? null
    : { degrees, prominence, sharpness };
}

/** The tilt of the lines clockwise, in degrees, to a twentieth. @param lie of the same map */
export function tiltOf(map: InkMap, lie: Lie): number {
  const found = search(pointsOf(map, ENOUGH_CELLS.fine), lie.degrees - COARSE, lie.degrees + COARSE, FINE);
  return sharpest(found).degrees;
}

/**
 * Which way up the lines of a page stand: above 0 upright, below 0 upside down, near 0 where nothing tells.
 * Small letters, capitals and their marks reach up from the line to different heights, while almost all of them
 * end on it: the ink of a line sets in by steps and breaks off at once.
 */
export function uprightness(map: InkMap, degrees: number): number {
  const profile = profileOf(pointsOf(map), degrees);
  let balance = 0;
  let total = 0;
  for (let row = 1; row < profile.length; row += 1) {
    const step = (profile[row - 1] ?? 0) - (profile[row] ?? 0);
    balance += step ** 3;
    total += Math.abs(step) ** 3;
  }
  return total === 0 ? 0 : balance / total;
}
