import { amountIn, type GridCell } from '../grid.ts';
import type { Layout } from '../layout.ts';
import { disagrees, sumOf } from '../sums.ts';

/** So many rows that add up, and so many of them of several numbers, are no chance. */
const LEAST_ROWS = 3;
const LEAST_SEVERAL = 2;

/** Whether two numbers at least were added: one that is repeated proves less. */
function addsSeveral(parts: readonly (GridCell | null | undefined)[]): boolean {
  return parts.filter((cell) => (amountIn(cell) ?? 0) > 0).length > 1;
}

/**
 * Whether the sums of a table prove how its heads are laid: wherever a total stands beside its parts it adds them
 * up, in enough rows.
 */
export function provenBySums({ rows, sums }: Layout): boolean {
  let [held, several] = [0, 0];
  for (const { cells } of rows) {
    for (const [at, partsAt] of sums.partsOf) {
      const total = cells[at];
      const parts = partsAt.map((part) => cells[part]).filter((cell) => cell !== null && cell !== undefined);
      if (total === null || total === undefined || parts.length < 2 || sumOf(parts) === null) continue;
      if (disagrees({ total, parts })) return false;
      if ((amountIn(total) ?? 0) > 0) held += 1;
      if (addsSeveral(parts)) several += 1;
    }
  }
  return held >= LEAST_ROWS && several >= LEAST_SEVERAL;
}
