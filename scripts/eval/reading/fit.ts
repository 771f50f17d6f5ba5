import type { Box } from '../../../model/geometry.ts';
import type { PrintedWord } from './printed.ts';

type Point = readonly [x: number, y: number];
/** Where a point of a reader's page lies on the printed page. */
export type Fit = (point: Point) => Point;

export const middleOf = ([x0, y0, x1, y1]: Box): Point => [(x0 + x1) / 2, (y0 + y1) / 2];

/** Words this far from where the fit puts them, in points, are not the same word. */
const OFF = 20;
const ROUNDS = 4;

/**
 * How a reader's boxes lie on the printed page. A scan is tilted, shifted and sometimes turned, and another program
 * measures in units of its own: an affine map is fitted to the words that stand once on both. Null where hardly any
 * word is the same.
 */
export function fitOnto(read: readonly PrintedWord[], printed: readonly PrintedWord[]): Fit | null {
  const [mine, theirs] = [onceOnly(read), onceOnly(printed)];
  let pairs = [...mine].flatMap(([text, from]) => {
    const to = theirs.get(text);
    return to === undefined ? [] : [{ from: middleOf(from), to: middleOf(to) }];
  });
  if (pairs.length < 6) return null;
  let fit = affine(pairs);
  for (let round = 0; round < ROUNDS && fit !== null; round += 1) {
    const current: Fit = fit;
    const off = pairs.map(({ from, to }) => distance(current(from), to));
    const limit = Math.max(OFF, 2.5 * (off.toSorted((a, b) => a - b)[off.length >> 1] ?? OFF));
    pairs = pairs.filter((_, index) => (off[index] ?? 0) <= limit);
    fit = pairs.length < 6 ? null : affine(pairs);
  }
  return fit;
}

const distance = (a: Point, b: Point) => Math.hypot(a[0] - b[0], a[1] - b[1]);

/** The words that occur once, with their places; short ones are no landmarks. */
function onceOnly(words: readonly PrintedWord[]): Map<string, Box> {
  const seen = new Map<string, Box | null>();
  for (const { text, box } of words) if (text.length >= 3) seen.set(text, seen.has(text) ? null : box);
  return new Map([...seen].flatMap(([text, box]) => (box === null ? [] : [[text, box] as const])));
}

/** Least squares, one row of the map after the other. */
function affine(pairs: readonly { from: Point; to: Point }[]): Fit | null {
  const x = solve(pairs.map(({ from, to }) => ({ from, to: to[0] })));
  const y = solve(pairs.map(({ from, to }) => ({ from, to: to[1] })));
  if (x === null || y === null) return null;
  return ([u, v]) => [x[0] * u + x[1] * v + x[2], y[0] * u + y[1] * v + y[2]];
}

/** a, b, c of `to = a·x + b·y + c`; the normal equations by Cramer's rule. */
function solve(pairs: readonly { from: Point; to: number }[]): readonly [number, number, number] | null {
  let [xx, xy, yy, xs, ys, xt, yt, ts] = [0, 0, 0, 0, 0, 0, 0, 0];
  const n = pairs.length;
  for (const { from, to } of pairs) {
    const [x, y] = from;
    [xx, xy, yy] = [xx + x * x, xy + x * y, yy + y * y];
    [xs, ys, xt, yt, ts] = [xs + x, ys + y, xt + x * to, yt + y * to, ts + to];
  }
  const whole = determinant([xx, xy, xs], [xy, yy, ys], [xs, ys, n]);
  if (Math.abs(whole) < 1e-6) return null;
  return [
    determinant([xt, xy, xs], [yt, yy, ys], [ts, ys, n]) / whole,
    determinant([xx, xt, xs], [xy, yt, ys], [xs, ts, n]) / whole,
    determinant([xx, xy, xt], [xy, yy, yt], [xs, ys, ts]) / whole,
  ];
}

type Row = readonly [number, number, number];

function determinant([a, b, c]: Row, [d, e, f]: Row, [g, h, i]: Row): number {
  return a * (e * i - f * h) - b * (d * i - f * g) + c * (d * h - e * g);
}
