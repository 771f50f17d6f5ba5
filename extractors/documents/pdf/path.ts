import type { Ruling } from '../table/ruling.ts';
import { OPS } from './library.ts';
import { apply, type Matrix, type Point } from './matrix.ts';

/** Filled rectangles up to this thick are drawn as lines, in points. */
const RULE_THICKNESS = 3;
/** Shorter strokes are dashes and letters' parts, in points. */
const MIN_LENGTH = 6;

function rulingBetween(from: Point, to: Point): Ruling[] {
  const [dx, dy] = [Math.abs(to[0] - from[0]), Math.abs(to[1] - from[1])];
  if (dy <= 1 && dx >= MIN_LENGTH) {
    return [
      {
        direction: 'horizontal',
        at: (from[1] + to[1]) / 2,
        from: Math.min(from[0], to[0]),
        to: Math.max(from[0], to[0]),
      },
    ];
  }
  if (dx <= 1 && dy >= MIN_LENGTH) {
    return [
      {
        direction: 'vertical',
        at: (from[0] + to[0]) / 2,
        from: Math.min(from[1], to[1]),
        to: Math.max(from[1], to[1]),
      },
    ];
  }
  return [];
}

/** A filled rectangle is a rule where it is thin; a coloured cell's edges are rules as well. */
function rulingsOfFill(points: readonly Point[]): Ruling[] {
  const xs = points.map((point) => point[0]);
  const ys = points.map((point) => point[1]);
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  if (bottom - top <= RULE_THICKNESS)
    return rulingBetween([left, (top + bottom) / 2], [right, (top + bottom) / 2]);
  if (right - left <= RULE_THICKNESS)
    return rulingBetween([(left + right) / 2, top], [(left + right) / 2, bottom]);
  return [];
}

/** A path in points of the upright page: where its straight parts run, and how many curves it has. */
export interface Path {
  readonly subpaths: Point[][];
  curves: number;
}

/** Path data of pdf.js: 0 x y (move), 1 x y (line), 2 (curve, 6 numbers), 3 (quadratic, 4), 4 (close). */
export function readPath(data: readonly number[], matrix: Matrix): Path {
  const path: Path = { subpaths: [], curves: 0 };
  const at = (index: number): Point => apply(matrix, data[index] ?? 0, data[index + 1] ?? 0);
  for (let index = 0; index < data.length; ) {
    const operator = data[index];
    const current = path.subpaths.at(-1);
    if (operator === 0) path.subpaths.push([at(index + 1)]);
    else if (operator === 1) current?.push(at(index + 1));
    else if (operator === 4) current?.push(current[0] ?? [0, 0]);
    else {
      path.curves += 1;
      path.subpaths.push([at(operator === 2 ? index + 5 : index + 3)]);
    }
    index += operator === 2 ? 7 : operator === 3 ? 5 : operator === 4 ? 1 : 3;
  }
  return path;
}

const isFillOnly = (operator: unknown) => operator === OPS.fill || operator === OPS.eoFill;

/** The rules that a path draws, filled or stroked. */
export function rulingsOfPath(path: Path, painted: unknown): Ruling[] {
  return path.subpaths.flatMap((points) =>
    isFillOnly(painted)
      ? rulingsOfFill(points)
      : points.slice(1).flatMap((point, index) => rulingBetween(points[index] ?? point, point)),
  );
}
