import type { Block } from '../typeset/block.ts';
import type { SourceCell, SourceTable } from '../typeset/source-table.ts';
import { shapeTable } from '../typeset/table-shape.ts';
import { type Styles, valOf } from './styles.ts';
import { at, type Element } from './xml.ts';

/** Wrappers that rows and cells may lie in. */
const WRAPPERS = new Set(['w:sdt', 'w:sdtContent', 'w:customXml', 'w:ins', 'w:moveTo']);
const MOST_COLUMNS = 64;

function childrenNamed(element: Element, name: string): Element[] {
  return element.children.flatMap((child) => {
    if (child.name === name) return [child];
    return WRAPPERS.has(child.name) ? childrenNamed(child, name) : [];
  });
}

const numberIn = (element: Element | undefined, name: string): number | null => {
  const value = element === undefined ? undefined : valOf(at(element, name));
  return value === undefined ? null : Math.max(0, Math.min(MOST_COLUMNS, Number(value) || 0));
};

/**
 * A `w:tbl` as blocks, its spans resolved (`w:gridSpan`, `w:gridBefore`, `w:vMerge`); rows that were deleted with
 * tracked changes are left out.
 *
 * @param read gives the blocks of a cell
 */
export function tableBlocks(table: Element, styles: Styles, read: (cell: Element) => Block[]): Block[] {
  const rows = childrenNamed(table, 'w:tr').filter((row) => at(row, 'w:trPr', 'w:del') === undefined);
  const cells: SourceCell[] = [];
  const open = new Map<number, number>();
  let columns = 1;
  rows.forEach((row, index) => {
    let column = numberIn(at(row, 'w:trPr'), 'w:gridBefore') ?? 0;
    for (const cell of childrenNamed(row, 'w:tc')) {
      const columnSpan = Math.max(1, numberIn(at(cell, 'w:tcPr'), 'w:gridSpan') ?? 1);
      const merge = at(cell, 'w:tcPr', 'w:vMerge');
      const continues = merge !== undefined && valOf(merge) !== 'restart';
      const above = cells[open.get(column) ?? -1];
      const blocks = read(cell);
      if (continues && above !== undefined) {
        const joined = { ...above, rowSpan: index - above.row + 1, blocks: [...above.blocks, ...blocks] };
        cells[open.get(column) ?? -1] = joined;
      } else {
        if (merge === undefined) open.delete(column);
        else open.set(column, cells.length);
        cells.push({ row: index, column, rowSpan: 1, columnSpan, blocks });
      }
      column += columnSpan;
    }
    columns = Math.max(columns, column);
  });
  const source: SourceTable = { rows: rows.length, columns, cells, ruled: styles.isRuled(table) };
  return rows.length === 0 ? [] : shapeTable(source);
}
