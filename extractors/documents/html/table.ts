import type { Block } from '../typeset/block.ts';
import type { SourceCell, SourceTable } from '../typeset/source-table.ts';
import type { HtmlElement } from './tree.ts';

const MOST_SPAN = 64;
const RULED_STYLE = /border(?:-\w+)*\s*:\s*(?!(?:none|0))[^;]*(?:solid|double|dotted|dashed|windowtext)/i;
const SECTIONS = new Set(['thead', 'tbody', 'tfoot']);

const spanOf = (value: string | undefined): number =>
  Math.min(MOST_SPAN, Math.max(1, Number.parseInt(value ?? '1', 10) || 1));

/** The rows of a table itself, not of tables in its cells. */
function rowsOf(table: HtmlElement): HtmlElement[] {
  return table.children.flatMap((child) => {
    if (child.kind === 'text') return [];
    return child.name === 'tr' ? [child] : SECTIONS.has(child.name) ? rowsOf(child) : [];
  });
}

const cellsOf = (row: HtmlElement): HtmlElement[] =>
  row.children.filter(
    (child): child is HtmlElement => child.kind === 'element' && (child.name === 'td' || child.name === 'th'),
  );

/** Whether rules are drawn, or head cells say that it is a table and no layout. */
function isRuled(table: HtmlElement, rows: readonly HtmlElement[]): boolean {
  if (table.attributes.role === 'presentation') return false;
  const { border = '0', style = '' } = table.attributes;
  if (Number.parseInt(border, 10) > 0 || RULED_STYLE.test(style)) return true;
  const cells = rows.flatMap(cellsOf);
  const drawn = cells.filter((cell) => RULED_STYLE.test(cell.attributes.style ?? '')).length;
  return drawn >= 2 || cells.some((cell) => cell.name === 'th');
}

/**
 * A `<table>` laid on its grid (HTML standard, 4.9.12): spans take places from the rows below. A caption stands
 * in a row of its own above.
 *
 * @param read gives the blocks of a cell
 */
export function readTable(table: HtmlElement, read: (cell: HtmlElement) => readonly Block[]): SourceTable {
  const rows = rowsOf(table);
  const taken = new Set<string>();
  const cells: SourceCell[] = [];
  rows.forEach((row, index) => {
    let column = 0;
    for (const cell of cellsOf(row)) {
      while (taken.has(`${index},${column}`)) column += 1;
      const columnSpan = spanOf(cell.attributes.colspan);
      // 0 means: to the end of the rows.
      const wished = cell.attributes.rowspan === '0' ? rows.length : spanOf(cell.attributes.rowspan);
      const rowSpan = Math.min(rows.length - index, wished);
      for (let r = index; r < index + rowSpan; r += 1)
        for (let c = column; c < column + columnSpan; c += 1) taken.add(`${r},${c}`);
      cells.push({ row: index, column, rowSpan, columnSpan, blocks: read(cell) });
      column += columnSpan;
    }
  });
  const columns = Math.max(1, ...cells.map((cell) => cell.column + cell.columnSpan));
  return { rows: Math.max(1, rows.length), columns, cells, ruled: isRuled(table, rows) };
}
