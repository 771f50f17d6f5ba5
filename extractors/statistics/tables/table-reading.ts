import { REVIEW_BELOW } from '../../../model/figure.ts';
import type { Issue } from '../../../model/issue.ts';
import type { Unnamed } from '../reading/figure-id.ts';
import type { GridCell } from './grid.ts';
import { type Sum, totalIssue } from './sums.ts';

/** A figure of a table, the cell that its count stands in, and the cell of the count that it is a part of. */
export interface TableDraft {
  readonly figure: Unnamed;
  readonly cell: GridCell;
  readonly whole: GridCell | null;
}

/** What a table states, and which of its totals contradict their parts. */
export interface TableReading {
  readonly drafts: readonly TableDraft[];
  readonly issues: readonly Issue[];
  readonly contradicted: readonly Contradiction[];
}

/** Of a table that states nothing. */
export const NOTHING_READ: TableReading = { drafts: [], issues: [], contradicted: [] };

/** A printed total that is not the sum of its parts, with the words beside it. */
export interface Contradiction {
  readonly sum: Sum;
  readonly label: string;
  /** The cells of figures that it makes doubtful, besides its parts. */
  readonly doubts?: readonly GridCell[];
}

/** A figure whose total contradicts it is put before a reviewer. */
export const DOUBTED = REVIEW_BELOW - 0.05;

/** A table's figures and contradictions; only a total over counts that were read as figures is held against them. */
export function withDoubts(
  drafts: readonly TableDraft[],
  contradicted: readonly Contradiction[],
): TableReading {
  const read = new Set(drafts.map(({ cell }) => cell));
  const cellsOf = ({ sum, doubts = [] }: Contradiction): GridCell[] => [sum.total, ...sum.parts, ...doubts];
  const real = contradicted.filter((one) => cellsOf(one).some((cell) => read.has(cell)));
  const doubted = new Set(real.flatMap(cellsOf));
  return {
    drafts: drafts.map((draft) => {
      if (!doubted.has(draft.cell)) return draft;
      const confidence = Math.min(draft.figure.confidence, DOUBTED);
      return { ...draft, figure: { ...draft.figure, confidence } };
    }),
    contradicted: real,
    issues: real.map(({ sum, label }) => totalIssue(sum, label)),
  };
}
