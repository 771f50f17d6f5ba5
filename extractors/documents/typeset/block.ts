/** What a document without pages of its own consists of, in reading order. */
export type Block = Paragraph | RuledTable | SideBySide | PageBreak | Picture | UnreadPicture;

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly text: string;
  /** `body` where absent; a running head is shown on the page and not read for figures. */
  readonly role?: 'running-head';
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

/** A picture that may carry text; `width` and `height` in points, as the document shows it; `pixels` across. */
export interface Picture {
  readonly kind: 'picture';
  /** The file as it lies in the document: PNG, JPEG, TIFF, GIF, WebP. */
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
  readonly pixels: number;
}

/** Why a picture cannot be read: drawn by Windows metafile commands, outside of the file, or broken. */
export type UnreadReason = 'metafile' | 'external' | 'damaged' | 'unread';

/** A picture that cannot be read; its place is told to people. */
export interface UnreadPicture {
  readonly kind: 'unread-picture';
  readonly reason: UnreadReason;
}

export interface PageBreak {
  readonly kind: 'page-break';
}
