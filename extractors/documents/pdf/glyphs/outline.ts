import type { PageFont } from '../page-font.ts';

/** A glyph of a font, by pdf.js's name for its outline. */
interface Drawn {
  readonly font: PageFont;
  readonly outline: string | null;
}

/** The closed curves that a glyph is drawn with, each as its shape wherever it stands, in their order. */
export type Outline = readonly string[];

/** Numbers that each operator of pdf.js's path data takes: move, line, curve, quadratic curve, close. */
const TAKES: readonly number[] = [2, 2, 6, 4, 0];
/** Steps in which coordinates are compared, in shares of the size: finer than any font's units. */
const GRID = 4096;

/**
 * Parts a glyph's path into its curves. Fonts build "ợ" of the curves of "ơ" and of the dot of "ạ": equal curves
 * tell which letter a glyph is, whatever the font says of it.
 *
 * @param path pdf.js's path data: operators, each followed by its coordinates
 */
function curvesOf(path: ArrayLike<number>): Outline {
  const curves: string[] = [];
  let open: number[] = [];
  let start: readonly [number, number] = [0, 0];
  const close = () => {
    if (open.length > 0) curves.push(open.join(' '));
    open = [];
  };
  for (let at = 0; at < path.length; ) {
    const operator = path[at] ?? 4;
    const taken = TAKES[operator] ?? 0;
    if (operator === 0) {
      close();
      start = [path[at + 1] ?? 0, path[at + 2] ?? 0];
    } else {
      for (let index = 0; index < taken; index += 1) {
        const from = index % 2 === 0 ? start[0] : start[1];
        open.push(Math.round(((path[at + 1 + index] ?? 0) - from) * GRID));
      }
    }
    at += 1 + taken;
  }
  close();
  return curves;
}

/** How a glyph is drawn; no curves where that is not known. */
export function outlineOf({ font, outline }: Drawn): Outline {
  const path = outline === null ? null : font.outlineOf(outline);
  return path === null ? [] : curvesOf(path);
}

/** The curves of `whole` that `part` does not have; null where `part` has some that `whole` lacks. */
export function beyond(whole: Outline, part: Outline): Outline | null {
  const rest = [...whole];
  for (const curve of part) {
    const at = rest.indexOf(curve);
    if (at < 0) return null;
    rest.splice(at, 1);
  }
  return rest;
}

/** Outlines that are equal have equal keys. */
export const outlineKey = (outline: Outline): string => [...outline].sort().join('|');
