/** What a document without pages of its own consists of, in reading order. */
export type Block = Paragraph | RuledTable | SideBySide | PageBreak | UnreadPicture;

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly text: string;
}

/** A table with rules; its cells may span rows and columns. */
export interface RuledTable {
  readonly kind: 'table';
  readonly rows: number;
  readonly columns: number;
  readonly cells: readonly TableCell[];
}

export interface TableCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly paragraphs: readonly string[];
}

/** Columns of text beside each other without rules: a letterhead, a signature block. */
export interface SideBySide {
  readonly kind: 'side-by-side';
  readonly columns: readonly (readonly string[])[];
}

/** A picture that is not read; its place is told to people. */
export interface UnreadPicture {
  readonly kind: 'picture';
}

export interface PageBreak {
  readonly kind: 'page-break';
}
