import type { Matrix, Point } from './matrix.ts';

const [MOVE, LINE, CLOSE] = [0, 1, 4];

/** Whether path data of pdf.js (see `readPath`) is one rectangle along the axes and nothing else. */
export function isRectangle(data: unknown): boolean {
  if (!ArrayBuffer.isView(data)) return false;
  const numbers = Object.values(data).map(Number);
  const points: Point[] = [];
  for (let index = 0; index < numbers.length; index += numbers[index] === CLOSE ? 1 : 3) {
    if (numbers[index] === CLOSE) continue;
    if (numbers[index] !== (points.length === 0 ? MOVE : LINE) || points.length > 4) return false;
    points.push([numbers[index + 1] ?? 0, numbers[index + 2] ?? 0]);
  }
  const [first, second, third, fourth, fifth = first] = points;
  if (first === undefined || second === undefined || third === undefined || fourth === undefined)
    return false;
  const sides = [first, second, third, fourth, fifth ?? first];
  return sides.every((point, index) => {
    const next = sides[index + 1] ?? first;
    return point[0] === next[0] || point[1] === next[1];
  });
}

/** Whether what lies along the axes still does so after the matrix. */
export const keepsAxes = ([a, b, c, d]: Matrix): boolean => (b === 0 && c === 0) || (a === 0 && d === 0);
