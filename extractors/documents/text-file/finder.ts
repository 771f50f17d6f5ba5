import type { RuledTable } from '../typeset/block.ts';

/** What was found at a line, up to the line `to`: a table, or lines of running text. */
export interface Found {
  readonly to: number;
  readonly found: RuledTable | readonly string[];
}

/** Looks for a table that begins at a line; null where no row of one stands there. */
export type Finder = (lines: readonly string[], at: number) => Found | null;
