import type { Element } from './xml.ts';

/** What stands in a paragraph, in order. Text holds tabulators, and `\n` for line breaks. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'page-break' }
  | { readonly kind: 'picture'; readonly relation: string; readonly size: Size | null }
  /** A drawing of Word's own, such as a chart, that no picture file shows. */
  | { readonly kind: 'drawing' }
  | { readonly kind: 'text-box'; readonly content: Element }
  | { readonly kind: 'note'; readonly of: 'footnote' | 'endnote'; readonly id: string };

/** In points. */
export interface Size {
  readonly width: number;
  readonly height: number;
}
