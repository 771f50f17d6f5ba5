import type { Issue } from '../../../model/issue.ts';
import { issue } from '../../../model/make-issue.ts';
import { amountIn, countsIn, type GridCell } from './grid.ts';

/** A printed total and the cells that it should add up. */
export interface Sum {
  readonly total: GridCell;
  readonly parts: readonly GridCell[];
}

/** The cells that a sum adds: beside numbers an x blocks its cell ("x" in the statistical forms) and ticks nothing. */
export function addedCells(cells: readonly (GridCell | null | undefined)[]): (GridCell | null | undefined)[] {
  const own = [...new Set(cells)];
  const counting = own.some((cell) => countsIn(cell).some(({ value }) => value > 1));
  return counting ? own.filter((cell) => cell?.content.kind !== 'mark') : own;
}

/** The sum of cells; null where one of them cannot be read. */
export function sumOf(cells: readonly (GridCell | null | undefined)[]): number | null {
  let sum = 0;
  for (const cell of addedCells(cells)) {
    const value = amountIn(cell);
    if (value === null) return null;
    sum += value;
  }
  return sum;
}

/** Whether a printed total contradicts its parts; a cell that cannot be read contradicts nothing. */
export function disagrees({ total, parts }: Sum): boolean {
  const sum = sumOf(parts);
  return total.content.kind === 'counts' && sum !== null && amountIn(total) !== sum;
}

/** What is told of a total that is not the sum of its parts. */
export function totalIssue({ total, parts }: Sum, label: string): Issue {
  return issue(
    'total-disagrees',
    'warning',
    { page: total.page, label, printed: amountIn(total) ?? 0, sum: sumOf(parts) ?? 0 },
    { page: total.page, box: total.cell.box },
  );
}
