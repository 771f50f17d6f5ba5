import { type AwardTerm, isAwardTerm } from '../grammar/award-term.ts';
import type { Term } from '../tagging/term.ts';
import { termsOf } from '../tagging/terms.ts';
import type { GridCell } from './grid.ts';

/** An award named over the border of two cells, and the cells that name it. */
export interface AcrossCells {
  readonly award: AwardTerm;
  readonly cells: readonly GridCell[];
}

/** An award named over the border of two cells: "Huân chương" over "Lao động", "Tập thể" over "LĐTT". */
export function awardAcross(cells: readonly GridCell[]): AcrossCells | null {
  if (cells.length < 2) return null;
  const starts: number[] = [];
  let length = 0;
  for (const { tokens } of cells) {
    starts.push(length);
    length += tokens.length;
  }
  const terms = termsOf(cells.flatMap(({ tokens }) => tokens)).filter(isAwardTerm);
  const crosses = ({ from, to }: Term): boolean => starts.some((at) => from < at && at < to);
  const award = terms.findLast((term) => crosses(term) && term.distance === 0);
  if (award === undefined) return null;
  const ends = [...starts.slice(1), length];
  const within = cells.filter((_, at) => (starts[at] ?? 0) < award.to && (ends[at] ?? 0) > award.from);
  return { award, cells: within };
}

/** Whether the nearest of the cells names an award together with the one above it. */
export function namesTogether(cells: readonly GridCell[]): boolean {
  const nearest = cells.at(-1);
  return nearest !== undefined && awardAcross(cells)?.cells.includes(nearest) === true;
}
