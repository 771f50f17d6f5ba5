import type { Run } from '../../text/legacy/runs.ts';
import type { Block } from '../typeset/block.ts';

/**
 * What a document of running text (DOC, RTF) says in order. A table is not said as such: its paragraphs are
 * marked, and cells and rows end as they go.
 */
export type FlowItem = FlowParagraph | CellEnd | RowEnd | FlowBlock;

export interface FlowParagraph {
  readonly kind: 'paragraph';
  readonly runs: readonly Run[];
  readonly inTable: boolean;
  /** What a list shows before it, such as "I." or "a)"; absent where the text has it or there is none. */
  readonly label?: string;
}

/** The paragraphs since the last end stood in a cell. */
export interface CellEnd {
  readonly kind: 'cell-end';
}

/** The cells since the last end made a row. */
export interface RowEnd {
  readonly kind: 'row-end';
  readonly shape: RowShape;
}

/** Where the cells of a row end; in any unit, all rows of a table in the same one. */
export interface RowShape {
  readonly left: number;
  readonly cells: readonly CellShape[];
  readonly ruled: boolean;
}

export interface CellShape {
  readonly right: number;
  /** `below`: the cell goes on with the one above it; `beside`: with the one on its left. */
  readonly joins: 'none' | 'below' | 'beside';
}

/** What is no text: a page break, a picture. */
export interface FlowBlock {
  readonly kind: 'block';
  readonly block: Block;
  readonly inTable: boolean;
}
