import type { Box } from '../../../model/geometry.ts';
import { closeSides } from './open-sides.ts';
import { connectedRulings, mergeRulings, RULING_TOLERANCE, type Ruling } from './ruling.ts';

/** A cell of a grid before it has words. */
export interface GridCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly box: Box;
}

export interface Grid {
  readonly box: Box;
  readonly rows: number;
  readonly columns: number;
  readonly cells: readonly GridCell[];
}

/** Rules nearer than this to each other have no row or column of text between them: a double rule, in points. */
const DOUBLE = 5;

/** A side counts as ruled when this share of it is. */
const RULED = 0.7;

/** More rulings than this on a page are a drawing, not tables. */
const MAX_RULINGS = 2000;

/** The distinct positions of some rulings, ascending. */
function positions(rulings: readonly Ruling[], direction: Ruling['direction']): number[] {
  const sorted = rulings.filter((ruling) => ruling.direction === direction).map((ruling) => ruling.at);
  const distinct: number[] = [];
  for (const at of sorted.sort((a, b) => a - b)) {
    const last = distinct.at(-1);
    if (last === undefined || at - last > DOUBLE) distinct.push(at);
  }
  return distinct;
}

function isRuled(
  rulings: readonly Ruling[],
  direction: Ruling['direction'],
  at: number,
  from: number,
  to: number,
) {
  const covered = rulings
    .filter((ruling) => ruling.direction === direction && Math.abs(ruling.at - at) <= RULING_TOLERANCE)
    .reduce((sum, ruling) => sum + Math.max(0, Math.min(to, ruling.to) - Math.max(from, ruling.from)), 0);
  return covered >= RULED * (to - from);
}

/** The grid that one connected group of rulings draws, or null where it encloses no two cells side by side. */
function gridOf(drawn: readonly Ruling[]): Grid | null {
  const rulings = closeSides(drawn);
  const xs = positions(rulings, 'vertical');
  const ys = positions(rulings, 'horizontal');
  // Cells in a single column frame text; whatever columns stand inside have no rules.
  if (xs.length < 3 || ys.length < 2) return null;
  const cells = cellsOf(rulings, xs, ys);
  if (cells.length < 2) return null;
  const box: Box = [xs[0] ?? 0, ys[0] ?? 0, xs.at(-1) ?? 0, ys.at(-1) ?? 0];
  return { box, rows: ys.length - 1, columns: xs.length - 1, cells };
}

/** Grows each cell right and down over the borders that are not drawn. */
function cellsOf(rulings: readonly Ruling[], xs: readonly number[], ys: readonly number[]): GridCell[] {
  const x = (index: number) => xs[index] ?? 0;
  const y = (index: number) => ys[index] ?? 0;
  const taken = new Set<string>();
  const cells: GridCell[] = [];
  for (let row = 0; row < ys.length - 1; row += 1) {
    for (let column = 0; column < xs.length - 1; column += 1) {
      if (taken.has(`${row},${column}`)) continue;
      let right = column + 1;
      while (
        right < xs.length - 1 &&
        !taken.has(`${row},${right}`) &&
        !isRuled(rulings, 'vertical', x(right), y(row), y(row + 1))
      ) {
        right += 1;
      }
      let down = row + 1;
      while (down < ys.length - 1 && !isRuled(rulings, 'horizontal', y(down), x(column), x(right))) down += 1;
      for (let r = row; r < down; r += 1) for (let c = column; c < right; c += 1) taken.add(`${r},${c}`);
      cells.push({
        row,
        column,
        rowSpan: down - row,
        columnSpan: right - column,
        box: [x(column), y(row), x(right), y(down)],
      });
    }
  }
  return cells;
}

/**
 * The tables that ruled lines draw on a page, from the top. Underlines, frames around one text and the lines of
 * a drawing enclose no two cells and give nothing.
 *
 * @param rulings in points, origin top left
 */
export function findGrids(rulings: readonly Ruling[]): Grid[] {
  if (rulings.length > MAX_RULINGS) return [];
  return connectedRulings(mergeRulings(rulings))
    .flatMap((group) => gridOf(group) ?? [])
    .sort((a, b) => a.box[1] - b.box[1]);
}
