import type { Block } from '../typeset/block.ts';
import type { SourceCell, SourceTable } from '../typeset/source-table.ts';
import type { CellShape, RowShape } from './flow.ts';

/** A row as it ended: its shape, and what its cells hold. */
export interface FlowRow {
  readonly shape: RowShape;
  readonly cells: readonly (readonly Block[])[];
}

interface Placed {
  readonly row: number;
  readonly column: number;
  readonly columnSpan: number;
  readonly shape: CellShape;
  readonly blocks: readonly Block[];
}

/**
 * Lays rows out as a table. Their cells end where they like; every place where a cell of any row ends is a column,
 * and a cell spans the columns up to its end.
 */
export function sourceTable(rows: readonly FlowRow[]): SourceTable {
  const edges = edgesOf(rows);
  const placed = rows.flatMap((row, index) => placeRow(row, index, edges));
  const cells: SourceCell[] = [];
  for (const { row, column, columnSpan, shape, blocks } of placed) {
    const above = cells.findLast((cell) => cell.column === column && cell.row + cell.rowSpan === row);
    if (shape.joins === 'below' && above !== undefined) {
      cells[cells.indexOf(above)] = {
        ...above,
        rowSpan: above.rowSpan + 1,
        blocks: [...above.blocks, ...blocks],
      };
    } else cells.push({ row, column, rowSpan: 1, columnSpan, blocks });
  }
  const columns = Math.max(1, ...cells.map((cell) => cell.column + cell.columnSpan));
  return { rows: rows.length, columns, cells, ruled: rows.some(({ shape }) => shape.ruled) };
}

/** The ends of all cells in order; ends that lie closer together than a letter are one. */
function edgesOf(rows: readonly FlowRow[]): number[] {
  const all = rows.flatMap(({ shape }) => shape.cells.map((cell) => cell.right)).sort((a, b) => a - b);
  const width = (all.at(-1) ?? 0) - Math.min(0, ...rows.map(({ shape }) => shape.left));
  const close = width / 200;
  return all.filter((edge, index) => index === 0 || edge - (all[index - 1] ?? 0) > close);
}

function placeRow({ shape, cells }: FlowRow, row: number, edges: readonly number[]): Placed[] {
  const placed: Placed[] = [];
  let column = edges.findIndex((edge) => edge > shape.left);
  column = Math.max(0, column);
  cells.forEach((blocks, index) => {
    const cell = shape.cells[index] ?? { right: Number.POSITIVE_INFINITY, joins: 'none' };
    const end = columnOf(cell.right, edges, column);
    const before = placed.at(-1);
    if (cell.joins === 'beside' && before !== undefined) {
      const span = end - before.column;
      placed[placed.length - 1] = { ...before, columnSpan: span, blocks: [...before.blocks, ...blocks] };
    } else placed.push({ row, column, columnSpan: end - column, shape: cell, blocks });
    column = end;
  });
  return placed;
}

/** The column behind the edge at `right`; at least one past where the cell begins. */
function columnOf(right: number, edges: readonly number[], begin: number): number {
  const nearest = edges.reduce(
    (best, edge, index) => (Math.abs(edge - right) < Math.abs((edges[best] ?? 0) - right) ? index : best),
    0,
  );
  return Math.max(begin + 1, Number.isFinite(right) ? nearest + 1 : begin + 1);
}
