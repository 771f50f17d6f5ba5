import type { PageViewport, PDFPageProxy } from 'pdfjs-dist';
import type { Box } from '../../../model/geometry.ts';
import type { Ruling } from '../table/ruling.ts';
import { GraphicsState } from './graphics-state.ts';
import { OPS } from './library.ts';
import { apply, boxThrough, IDENTITY, type Matrix, matrixOf, type Point } from './matrix.ts';

/** What a page shows beside text. */
export interface Drawing {
  /** Straight lines along the axes, as table rules are, in points. */
  readonly rulings: readonly Ruling[];
  /** The places of pictures. */
  readonly pictures: readonly Box[];
  /** Curves drawn; letters turned into outlines have hundreds of them. */
  readonly curves: number;
}

export type OperatorList = Awaited<ReturnType<PDFPageProxy['getOperatorList']>>;

const PICTURES: ReadonlySet<number> = new Set([
  OPS.paintImageXObject,
  OPS.paintImageXObjectRepeat,
  OPS.paintInlineImageXObject,
  OPS.paintImageMaskXObject,
  OPS.paintSolidColorImageMask,
]);
const INVISIBLE: ReadonlySet<number> = new Set([OPS.endPath]);
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

interface Path {
  readonly subpaths: Point[][];
  curves: number;
}

/** Path data of pdf.js: 0 x y (move), 1 x y (line), 2 (curve, 6 numbers), 3 (quadratic, 4), 4 (close). */
function readPath(data: readonly number[], matrix: Matrix): Path {
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

function rulingsOfPath(path: Path, painted: unknown): Ruling[] {
  return path.subpaths.flatMap((points) =>
    isFillOnly(painted)
      ? rulingsOfFill(points)
      : points.slice(1).flatMap((point, index) => rulingBetween(points[index] ?? point, point)),
  );
}

const UNIT: Box = [0, 0, 1, 1];

/**
 * Walks a page's operators and gathers its rules and pictures, in points of the upright page. The borders of form
 * fields and notes are no rules of a table.
 *
 * @param off operators that paint nothing
 */
export function readDrawing(
  operators: OperatorList,
  viewport: PageViewport,
  off: ReadonlySet<number>,
): Drawing {
  const rulings: Ruling[] = [];
  const pictures: Box[] = [];
  const state = new GraphicsState(matrixOf(viewport.transform) ?? IDENTITY);
  let curves = 0;
  operators.fnArray.forEach((operator, index) => {
    const values: unknown[] = Array.isArray(operators.argsArray[index]) ? operators.argsArray[index] : [];
    state.step(operator, values);
    if (off.has(index)) return;
    const { matrix, annotation } = state.now;
    if (PICTURES.has(operator)) pictures.push(boxThrough(matrix, UNIT));
    if (operator === OPS.constructPath && Array.isArray(values[1]) && !INVISIBLE.has(Number(values[0]))) {
      const [data] = values[1];
      if (annotation !== null || data === undefined || data === null || !ArrayBuffer.isView(data)) return;
      const path = readPath(Object.values(data).map(Number), matrix);
      curves += path.curves;
      rulings.push(...rulingsOfPath(path, values[0]));
    }
  });
  return { rulings, pictures, curves };
}

/** A page covered by pictures to this share is a scan. */
export const SCAN_SHARE = 0.5;

/** The share of the page that pictures cover, 0..1. */
export function coveredShare(pictures: readonly Box[], width: number, height: number): number {
  const covered = pictures.reduce((sum, box) => {
    const across = Math.min(width, box[2]) - Math.max(0, box[0]);
    const down = Math.min(height, box[3]) - Math.max(0, box[1]);
    return sum + Math.max(0, across) * Math.max(0, down);
  }, 0);
  return Math.min(1, covered / (width * height));
}
