import type { PageViewport, PDFPageProxy } from 'pdfjs-dist';
import type { Box } from '../../../model/geometry.ts';
import type { Ruling } from '../table/ruling.ts';
import { boxOf, GraphicsState } from './graphics-state.ts';
import { OPS } from './library.ts';
import { boxThrough, IDENTITY, matrixOf } from './matrix.ts';
import { type Patch, patchOf } from './patches.ts';
import { readPath, rulingsOfPath } from './path.ts';
import { pictureDpi } from './picture-dpi.ts';

/** What a page shows beside text. */
export interface Drawing {
  /** Straight lines along the axes, as table rules are, in points. */
  readonly rulings: readonly Ruling[];
  /** The places of pictures. */
  readonly pictures: readonly Box[];
  /** Dots per inch of the largest picture; null where there is none. */
  readonly pictureDpi: number | null;
  /** Curves drawn; letters turned into outlines have hundreds of them. */
  readonly curves: number;
  /** The places of small drawings with curves: letters, where there are many. */
  readonly outlines: readonly Box[];
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
/** Letters and lines of them are at least and at most so high, in points; they have round strokes. */
const LETTER = { least: 2, most: 40, curves: 2 } as const;

const UNIT: Box = [0, 0, 1, 1];

/** What a page shows beside text, and where that may hide text or lie behind it. */
export interface Shown {
  readonly drawing: Drawing;
  readonly patches: readonly Patch[];
}

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
): Shown {
  const rulings: Ruling[] = [];
  const pictures: Box[] = [];
  const state = new GraphicsState(matrixOf(viewport.transform) ?? IDENTITY);
  const outlines: Box[] = [];
  const patches: Patch[] = [];
  let curves = 0;
  let largest: { readonly area: number; readonly dpi: number } | null = null;
  for (const [index, operator] of operators.fnArray.entries()) {
    const values: unknown[] = Array.isArray(operators.argsArray[index]) ? operators.argsArray[index] : [];
    const patch = off.has(index) ? null : patchOf(operator, values, state.now);
    if (patch !== null) patches.push({ at: index, ...patch });
    state.step(operator, values);
    if (off.has(index)) continue;
    const { matrix, annotation } = state.now;
    if (PICTURES.has(operator)) {
      const box = boxThrough(matrix, UNIT);
      pictures.push(box);
      const area = (box[2] - box[0]) * (box[3] - box[1]);
      const dpi = pictureDpi(operator, values, matrix);
      if (dpi !== null && area > (largest?.area ?? 0)) largest = { area, dpi };
    }
    if (operator === OPS.constructPath && Array.isArray(values[1]) && !INVISIBLE.has(Number(values[0]))) {
      const [data] = values[1];
      if (annotation !== null || data === undefined || data === null || !ArrayBuffer.isView(data)) continue;
      const path = readPath(Object.values(data).map(Number), matrix);
      curves += path.curves;
      const around = boxOf(values[2]);
      if (around !== null && path.curves > LETTER.curves) {
        const box = boxThrough(matrix, around);
        const high = Math.min(box[2] - box[0], box[3] - box[1]);
        if (high > LETTER.least && high < LETTER.most) outlines.push(box);
      }
      rulings.push(...rulingsOfPath(path, values[0]));
    }
  }
  return { drawing: { rulings, pictures, pictureDpi: largest?.dpi ?? null, curves, outlines }, patches };
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
