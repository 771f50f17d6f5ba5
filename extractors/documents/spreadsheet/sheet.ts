/** A sheet of a workbook as a person sees it when it is opened; rows and columns count from 0. */
export interface Sheet {
  readonly name: string;
  readonly hidden: boolean;
  /** Cells that show something; of a merged area only the first. */
  readonly cells: readonly SheetCell[];
  readonly merges: readonly Area[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  /** Formulas whose result the file does not hold: a program wrote it that cannot calculate. */
  readonly uncomputed: number;
}

export interface SheetCell {
  readonly row: number;
  readonly column: number;
  /** As shown, in Vietnamese punctuation of numbers; may hold line breaks. */
  readonly text: string;
  readonly isNumber: boolean;
}

/** A merged area, its last row and column included. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly lastRow: number;
  readonly lastColumn: number;
}
