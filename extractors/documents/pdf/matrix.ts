import type { Box } from '../../../model/geometry.ts';

/** `[a b c d e f]` as PDF writes it: x' = a x + c y + e, y' = b x + d y + f (ISO 32000-1, 8.3.4). */
export type Matrix = readonly [number, number, number, number, number, number];
export type Point = readonly [number, number];

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** The matrix that first does `v` and then `m`. */
export const multiply = (m: Matrix, v: Matrix): Matrix => [
  m[0] * v[0] + m[2] * v[1],
  m[1] * v[0] + m[3] * v[1],
  m[0] * v[2] + m[2] * v[3],
  m[1] * v[2] + m[3] * v[3],
  m[0] * v[4] + m[2] * v[5] + m[4],
  m[1] * v[4] + m[3] * v[5] + m[5],
];

export const apply = (m: Matrix, x: number, y: number): Point => [
  m[0] * x + m[2] * y + m[4],
  m[1] * x + m[3] * y + m[5],
];

/** Six numbers that pdf.js gives as an array or a typed array; null for anything else. */
export function matrixOf(values: unknown): Matrix | null {
  if (!Array.isArray(values) && !ArrayBuffer.isView(values)) return null;
  const [a, b, c, d, e, f] = (Array.isArray(values) ? values : Object.values(values)).map(Number);
  if ([a, b, c, d, e, f].some((value) => value === undefined || !Number.isFinite(value))) return null;
  return [a ?? 1, b ?? 0, c ?? 0, d ?? 1, e ?? 0, f ?? 0];
}

/** The box around a box once it went through a matrix. */
export function boxThrough(m: Matrix, [x0, y0, x1, y1]: Box): Box {
  const [a0, a1, c0, c1] = [m[0] * x0, m[0] * x1, m[2] * y0, m[2] * y1];
  const [b0, b1, d0, d1] = [m[1] * x0, m[1] * x1, m[3] * y0, m[3] * y1];
  return [
    Math.min(a0, a1) + Math.min(c0, c1) + m[4],
    Math.min(b0, b1) + Math.min(d0, d1) + m[5],
    Math.max(a0, a1) + Math.max(c0, c1) + m[4],
    Math.max(b0, b1) + Math.max(d0, d1) + m[5],
  ];
}
