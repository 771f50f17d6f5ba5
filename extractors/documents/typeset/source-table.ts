import type { Block } from './block.ts';

/** A table as a document describes it, before it is known what it is for. */
export interface SourceTable {
  readonly rows: number;
  readonly columns: number;
  readonly cells: readonly SourceCell[];
  /** Whether rules are drawn in it. */
  readonly ruled: boolean;
}

export interface SourceCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly blocks: readonly Block[];
}
