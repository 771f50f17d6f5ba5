import { z } from 'zod';
import type { Box } from '../../../model/geometry.ts';
import { OPS } from './library.ts';
import { boxThrough, type Matrix, matrixOf, multiply } from './matrix.ts';
import { isRectangle, keepsAxes } from './rectangle.ts';

/** What ISO 32000-1, 8.4 calls the graphics state, as far as it decides where and whether something is seen. */
export interface Graphics {
  /** From the units of the operators to points of the upright page. */
  readonly matrix: Matrix;
  /** Outside of it nothing is painted; null where all of the page is open. A superset where its edge is curved. */
  readonly clip: Box | null;
  /** Whether all of `clip` is open. */
  readonly isClipExact: boolean;
  /** Text rendering mode. */
  readonly mode: number;
  /** `#rrggbb`; anything else is a pattern. */
  readonly colour: string;
  readonly alpha: number;
  /** Whether what is painted lets show through what lies below it. */
  readonly blends: boolean;
  readonly isMasked: boolean;
  /** Whether nothing of it is painted: it only makes a mask for something else. */
  readonly isMask: boolean;
  /** pdf.js's name of the annotation that shows it (a form field, a note, a stamp); null on the page itself. */
  readonly annotation: string | null;
}

type Step = (values: readonly unknown[]) => void;

const START: Omit<Graphics, 'matrix'> = {
  clip: null,
  isClipExact: true,
  mode: 0,
  colour: '#000000',
  alpha: 1,
  blends: false,
  isMasked: false,
  isMask: false,
  annotation: null,
};
const NORMAL_BLEND = 'source-over';
const MaskGroup = z.object({ smask: z.looseObject({}) });

const meet = (a: Box | null, b: Box): Box =>
  a === null ? b : [Math.max(a[0], b[0]), Math.max(a[1], b[1]), Math.min(a[2], b[2]), Math.min(a[3], b[3])];

/** Four numbers as pdf.js gives a box; null where they are none, or of an empty path. */
export function boxOf(values: unknown): Box | null {
  if (!Array.isArray(values) && !ArrayBuffer.isView(values)) return null;
  const [x0 = Number.NaN, y0 = x0, x1 = x0, y1 = x0] = Object.values(values).map(Number);
  return [x0, y0, x1, y1].every(Number.isFinite) && x0 <= x1 && y0 <= y1 ? [x0, y0, x1, y1] : null;
}

/** Follows the operators of a page one by one; `now` is what holds for the next. */
export class GraphicsState {
  now: Graphics;
  readonly #page: Matrix;
  readonly #stack: Graphics[] = [];
  #clipsNext = false;

  readonly #steps: ReadonlyMap<number, Step> = new Map<number, Step>([
    [OPS.save, () => this.#save()],
    [OPS.restore, () => this.#restore()],
    [OPS.transform, (values) => this.#transform(values)],
    [OPS.paintFormXObjectBegin, ([matrix, box]) => this.#begin(matrix, box)],
    [OPS.paintFormXObjectEnd, () => this.#restore()],
    [OPS.beginGroup, ([group]) => this.#beginGroup(group)],
    [OPS.endGroup, () => this.#restore()],
    [OPS.beginAnnotation, (values) => this.#beginAnnotation(values)],
    [OPS.endAnnotation, () => this.#restore()],
    [OPS.clip, () => this.#clipNext()],
    [OPS.eoClip, () => this.#clipNext()],
    [OPS.constructPath, ([, data, box]) => this.#endPath(data, box)],
    [OPS.setTextRenderingMode, ([mode]) => this.#set({ mode: Number(mode) })],
    [OPS.setFillRGBColor, ([colour]) => this.#set({ colour: String(colour) })],
    [OPS.setFillColorN, () => this.#set({ colour: 'pattern' })],
    [OPS.setFillTransparent, () => this.#set({ colour: 'pattern' })],
    [OPS.setGState, ([entries]) => this.#setEntries(entries)],
  ]);

  /** @param page from the file's units to points of the upright page */
  constructor(page: Matrix) {
    this.#page = page;
    this.now = { ...START, matrix: page };
  }

  step(operator: number, values: unknown): void {
    this.#steps.get(operator)?.(Array.isArray(values) ? values : []);
  }

  #save(): void {
    this.#stack.push(this.now);
  }

  #restore(): void {
    this.now = this.#stack.pop() ?? this.now;
  }

  #set(change: Partial<Graphics>): void {
    this.now = { ...this.now, ...change };
  }

  #transform(values: unknown): void {
    const matrix = matrixOf(values);
    if (matrix !== null) this.#set({ matrix: multiply(this.now.matrix, matrix) });
  }

  #clip(box: unknown, isRectangular: boolean): void {
    const open = boxOf(box);
    if (open === null) return;
    const { matrix, clip, isClipExact } = this.now;
    const isExact = isClipExact && isRectangular && keepsAxes(matrix);
    this.#set({ clip: meet(clip, boxThrough(matrix, open)), isClipExact: isExact });
  }

  #begin(matrix: unknown, box: unknown): void {
    this.#save();
    this.#transform(matrix);
    this.#clip(box, true);
  }

  #beginGroup(group: unknown): void {
    this.#save();
    if (MaskGroup.safeParse(group).success) this.#set({ isMask: true });
  }

  /** What an annotation shows is placed on the page itself, whatever the page's own operators left behind. */
  #beginAnnotation([id, box, placed, matrix]: readonly unknown[]): void {
    this.#save();
    this.now = { ...START, matrix: this.#page, annotation: String(id) };
    this.#clip(box, true);
    this.#transform(placed);
    this.#transform(matrix);
  }

  #clipNext(): void {
    this.#clipsNext = true;
  }

  #endPath(data: unknown, box: unknown): void {
    if (this.#clipsNext) this.#clip(box, Array.isArray(data) && isRectangle(data[0]));
    this.#clipsNext = false;
  }

  #setEntries(entries: unknown): void {
    if (!Array.isArray(entries)) return;
    for (const [key, value] of entries) {
      if (key === 'ca') this.#set({ alpha: Number(value) });
      if (key === 'BM') this.#set({ blends: value !== NORMAL_BLEND });
      if (key === 'SMask') this.#set({ isMasked: value !== false });
    }
  }
}
