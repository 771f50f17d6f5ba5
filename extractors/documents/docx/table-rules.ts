import { all, at, type Element } from './xml.ts';

/** Says for each table of a document, in order, whether rules are drawn in it. */
export class TableRules {
  readonly #ruled: readonly boolean[];
  #at = 0;

  constructor(ruled: readonly boolean[]) {
    this.#ruled = ruled;
  }

  /** A table that cannot be told counts as ruled: its cells then stay apart. */
  next(): boolean {
    const ruled = this.#ruled[this.#at] ?? true;
    this.#at += 1;
    return ruled;
  }

  /** Passes over tables that lie inside a cell and are read as its text. */
  skip(tables: number): void {
    this.#at += tables;
  }
}

const NO_RULE = new Set(['nil', 'none']);

function drawsRules(borders: Element | undefined): boolean {
  return (borders?.children ?? []).some((side) => !NO_RULE.has(side.attributes['w:val'] ?? 'nil'));
}

/** The ids of table styles that draw rules. */
function ruledStyles(styles: readonly Element[]): ReadonlySet<string> {
  const ruled = all(styles, 'w:style').filter((style) => drawsRules(at(style, 'w:tblPr', 'w:tblBorders')));
  return new Set(ruled.map((style) => style.attributes['w:styleId'] ?? ''));
}

/** Reads from `word/document.xml` and `word/styles.xml` which tables are ruled (letterheads are not). */
export function readTableRules(document: readonly Element[], styles: readonly Element[]): TableRules {
  const styled = ruledStyles(styles);
  const ruled = all(document, 'w:tbl').map((table) => {
    const own = at(table, 'w:tblPr', 'w:tblBorders');
    if (own !== undefined && drawsRules(own)) return true;
    const cells = all([table], 'w:tcBorders');
    if (cells.filter(drawsRules).length >= 2) return true;
    if (own !== undefined) return false;
    return styled.has(at(table, 'w:tblPr', 'w:tblStyle')?.attributes['w:val'] ?? '');
  });
  return new TableRules(ruled);
}
