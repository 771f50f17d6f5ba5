import type { Ruling } from '../../table/ruling.ts';
import type { GreyPicture } from '../engine.ts';

const DARK = 160;
/** Shortest rules that count, in points: letters' strokes stay below (a capital of 14 pt is 10 pt high). */
const MIN_HORIZONTAL = 22;
const MIN_VERTICAL = 14;

/** Dark runs along one line of pixels; `isDark(i)` also looks one pixel to both sides, for lines not quite level. */
function runs(length: number, isDark: (index: number) => boolean, minimum: number): [number, number][] {
  const found: [number, number][] = [];
  let start = -1;
  for (let index = 0; index <= length; index += 1) {
    const dark = index < length && isDark(index);
    if (dark && start < 0) start = index;
    if (dark || start < 0) continue;
    if (index - start >= minimum) found.push([start, index]);
    start = -1;
  }
  return found;
}

/** The ruled lines of a level picture, in points. Underlines are among them; a grid finder sorts them out. */
export function findRulings(picture: GreyPicture): Ruling[] {
  const { width, height, pixels, dpi } = picture;
  const points = 72 / dpi;
  const dark = (x: number, y: number) => (pixels[y * width + x] ?? 255) < DARK;
  const rulings: Ruling[] = [];
  for (let y = 1; y < height - 1; y += 2) {
    const isDark = (x: number) => dark(x, y) || dark(x, y - 1) || dark(x, y + 1);
    for (const [from, to] of runs(width, isDark, MIN_HORIZONTAL / points)) {
      rulings.push({ direction: 'horizontal', at: y * points, from: from * points, to: to * points });
    }
  }
  for (let x = 1; x < width - 1; x += 2) {
    const isDark = (y: number) => dark(x, y) || dark(x - 1, y) || dark(x + 1, y);
    for (const [from, to] of runs(height, isDark, MIN_VERTICAL / points)) {
      rulings.push({ direction: 'vertical', at: x * points, from: from * points, to: to * points });
    }
  }
  return rulings;
}
