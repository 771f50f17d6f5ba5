import type { Run } from '../../text/legacy/runs.ts';
import type { Block, UnreadReason } from '../typeset/block.ts';

/**
 * What a document of running text (DOC, RTF) says in order. A table is not said as such: its paragraphs are
 * marked, and cells and rows end as they go. `depth` counts the tables around: 0 in running text, 2 in a table that
 * lies in a cell of another.
 */
export type FlowItem = FlowParagraph | CellEnd | RowEnd | FlowBlock | FlowPicture;

/** A run; `raised` above the line, as the number of a note is, `struck` through and so no longer meant. */
export interface FlowRun extends Run {
  readonly raised?: boolean;
  readonly struck?: boolean;
}

export interface FlowParagraph {
  readonly kind: 'paragraph';
  readonly runs: readonly FlowRun[];
  readonly depth: number;
  /** What a list shows before it, such as "I." or "a)"; absent where the text has it or there is none. */
  readonly label?: string;
}

/** The paragraphs since the last end stood in a cell. */
export interface CellEnd {
  readonly kind: 'cell-end';
  readonly depth: number;
}

/** The cells since the last end made a row. */
export interface RowEnd {
  readonly kind: 'row-end';
  readonly depth: number;
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

/** What is no text: a page break. */
export interface FlowBlock {
  readonly kind: 'block';
  readonly block: Block;
  readonly depth: number;
}

/** A picture as it lies in a document: the bytes of its file, or why there are none to read. */
export type PictureContent =
  | { readonly kind: 'file'; readonly bytes: Uint8Array }
  | { readonly kind: 'unreadable'; readonly reason: UnreadReason };

/** `size` in points, as the document shows it; null where it does not say. */
export interface ShownPicture {
  readonly content: PictureContent;
  readonly size: { readonly width: number; readonly height: number } | null;
}

export interface FlowPicture extends ShownPicture {
  readonly kind: 'picture';
  readonly depth: number;
}
