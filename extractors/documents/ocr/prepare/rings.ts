import type { GreyPicture } from '../engine.ts';
import { CELLS_PER_INCH, type Edges, edgesOf } from './edge-map.ts';

/** A circle drawn on a page; middle and radius in pixels. */
export interface Ring {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

const MILLIMETRE = CELLS_PER_INCH / 25.4;
/** Seals of offices measure 32 to 42 mm across (Thông tư 21/2012/TT-BCA). */
const RADIUS = { least: 14 * MILLIMETRE, most: 22 * MILLIMETRE } as const;
/** Change of brightness from cell to cell that is an edge. */
const EDGE = 60;
/** Cells that vote for one place together. */
const PLACE = 3;
/** Votes of a place that may be a middle: a good part of a ring's edges. */
const FEWEST_VOTES = 120;
/** Angles at which a circle is looked at, and the share of them at which it must be drawn. */
const LOOKS = 96;
const DRAWN = 0.5;
/** In an order that soon shows a circle that is not there. */
const DIRECTIONS = Array.from({ length: LOOKS }, (_, look): readonly [number, number] => {
  const angle = (((look * 37) % LOOKS) * 2 * Math.PI) / LOOKS;
  return [Math.cos(angle), Math.sin(angle)];
});
/** A circle's edges point to its middle within this angle (cosine). */
const RADIAL = 0.85;
/** The fullest places are looked at, no more: nobody stamps a page more often. */
const MOST_RINGS = 4;

/**
 * The circles of a seal's size on a page, by the middles that their edges point to (Hough's transform with
 * gradients); of rings within each other the largest.
 */
export function findRings(picture: GreyPicture): Ring[] {
  const edges = edgesOf(picture);
  const votes = votesOf(edges);
  const rings: Ring[] = [];
  for (let round = 0; round < MOST_RINGS; round += 1) {
    const middle = fullest(votes);
    if (middle === null) break;
    const ring = largestRing(edges, middle.column, middle.row);
    if (ring !== null) rings.push(ring);
    forget(votes, middle.column, middle.row);
  }
  return rings.map(({ x, y, radius }) => ({
    x: (x + 0.5) * edges.scale,
    y: (y + 0.5) * edges.scale,
    radius: radius * edges.scale,
  }));
}

/** How many edges point to each place as the middle of their circle. */
interface Votes {
  readonly columns: number;
  readonly rows: number;
  readonly counts: Uint16Array;
}

/** Every edge votes for the places on its line where the middle of its circle would be, on both sides. */
function votesOf(edges: Edges): Votes {
  const columns = Math.ceil(edges.columns / PLACE);
  const rows = Math.ceil(edges.rows / PLACE);
  const counts = new Uint16Array(columns * rows);
  for (let row = 1; row < edges.rows - 1; row += 1) {
    for (let column = 1; column < edges.columns - 1; column += 1) {
      const at = row * edges.columns + column;
      const [dx, dy] = [edges.across[at] ?? 0, edges.down[at] ?? 0];
      const square = dx * dx + dy * dy;
      if (square < EDGE * EDGE) continue;
      const toPlace = 1 / (Math.sqrt(square) * PLACE);
      for (let radius = RADIUS.least; radius <= RADIUS.most; radius += PLACE) {
        const [across, down] = [radius * dx * toPlace, radius * dy * toPlace];
        vote(counts, columns, rows, column / PLACE + across, row / PLACE + down);
        vote(counts, columns, rows, column / PLACE - across, row / PLACE - down);
      }
    }
  }
  return { columns, rows, counts };
}

function vote(counts: Uint16Array, columns: number, rows: number, x: number, y: number): void {
  if (x < 0 || y < 0 || x >= columns || y >= rows) return;
  const at = Math.floor(y) * columns + Math.floor(x);
  counts[at] = (counts[at] ?? 0) + 1;
}

/** The middle of the place with the most votes, in cells. */
function fullest({ columns, counts }: Votes): { column: number; row: number } | null {
  let best = -1;
  for (let at = 0; at < counts.length; at += 1)
    if ((counts[at] ?? 0) > (best < 0 ? FEWEST_VOTES : (counts[best] ?? 0))) best = at;
  if (best < 0) return null;
  const middle = (place: number) => Math.round((place + 0.5) * PLACE);
  return { column: middle(best % columns), row: middle(Math.floor(best / columns)) };
}

function forget({ columns, rows, counts }: Votes, column: number, row: number): void {
  const reach = Math.ceil(RADIUS.least / PLACE);
  const [x, y] = [Math.floor(column / PLACE), Math.floor(row / PLACE)];
  for (let line = Math.max(0, y - reach); line <= Math.min(rows - 1, y + reach); line += 1)
    counts.fill(
      0,
      line * columns + Math.max(0, x - reach),
      line * columns + Math.min(columns, x + reach + 1),
    );
}

function largestRing(edges: Edges, column: number, row: number): Ring | null {
  const near = Array.from({ length: 2 * PLACE + 1 }, (_, index) => index - PLACE);
  for (let radius = RADIUS.most; radius >= RADIUS.least; radius -= 0.5) {
    const drawn = near
      .flatMap((down) => near.map((across) => ({ x: column + across, y: row + down })))
      .map((middle) => ({ ...middle, share: drawnShare(edges, middle.x, middle.y, radius) }))
      .reduce((best, one) => (one.share > best.share ? one : best));
    if (drawn.share >= DRAWN) return { x: drawn.x, y: drawn.y, radius };
  }
  return null;
}

/** The share of a circle's angles at which there is an edge that runs along it. */
function drawnShare({ columns, rows, across, down }: Edges, x: number, y: number, radius: number): number {
  let drawn = 0;
  for (let look = 0; look < LOOKS; look += 1) {
    const [cos, sin] = DIRECTIONS[look] ?? [1, 0];
    const column = Math.round(x + radius * cos);
    const row = Math.round(y + radius * sin);
    if (column < 0 || row < 0 || column >= columns || row >= rows) continue;
    const at = row * columns + column;
    const [dx, dy] = [across[at] ?? 0, down[at] ?? 0];
    const square = dx * dx + dy * dy;
    const along = dx * cos + dy * sin;
    if (square >= EDGE * EDGE && along * along >= RADIAL * RADIAL * square) drawn += 1;
    // What is drawn at so few angles by now cannot reach the share any more.
    if (drawn + LOOKS - look < DRAWN * LOOKS) return 0;
  }
  return drawn / LOOKS;
}
