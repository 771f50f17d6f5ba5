import { TooManyCellsError } from '../../../model/errors.ts';
import type { Block, RuledTable, TableCell } from '../typeset/block.ts';
import { type Region, regionsOf } from './regions.ts';
import type { GridCell, VisibleGrid } from './visible-grid.ts';

/**
 * A sheet as blocks: its tables, and the rows around them as paragraphs; rows of two cells (a letterhead, two
 * signatures) as columns beside each other.
 *
 * @throws TooManyCellsError
 */
export function sheetBlocks(grid: VisibleGrid, maxCells: number, file: string): Block[] {
  const cells = grid.rows * grid.columns;
  if (cells > maxCells) throw new TooManyCellsError({ file, cells, limit: maxCells });
  return regionsOf(grid).flatMap((region) => (region.kind === 'table' ? [tableOf(region)] : textOf(region)));
}

const linesOf = (cell: GridCell): string[] => cell.text.split('\n').filter((line) => line.trim() !== '');

/** The rows of the region; columns that hold nothing in it are left out. */
function tableOf({ rows }: Region): RuledTable {
  const filled = rows.flatMap((row) => row.cells);
  const columns = [...new Set(filled.map((cell) => cell.column))].sort((a, b) => a - b);
  const [firstRow = 0] = filled.map((cell) => cell.row).sort((a, b) => a - b);
  const taken = new Set<string>();
  const cells = filled.map((cell): TableCell => {
    const column = columns.indexOf(cell.column);
    const columnSpan = columns.filter((at) => at >= cell.column && at < cell.column + cell.columnSpan).length;
    const row = cell.row - firstRow;
    const rowSpan = Math.min(cell.rowSpan, rows.length - row);
    for (let r = row; r < row + rowSpan; r += 1)
      for (let c = column; c < column + columnSpan; c += 1) taken.add(`${r},${c}`);
    return { row, column, rowSpan, columnSpan, paragraphs: linesOf(cell) };
  });
  return {
    kind: 'table',
    rows: rows.length,
    columns: columns.length,
    cells: [...cells, ...emptyCells(rows.length, columns.length, taken)].sort(
      (a, b) => a.row - b.row || a.column - b.column,
    ),
  };
}

function emptyCells(rows: number, columns: number, taken: ReadonlySet<string>): TableCell[] {
  return Array.from({ length: rows * columns }, (_, index) => ({
    row: Math.floor(index / columns),
    column: index % columns,
  }))
    .filter(({ row, column }) => !taken.has(`${row},${column}`))
    .map((place) => ({ ...place, rowSpan: 1, columnSpan: 1, paragraphs: [] }));
}

function textOf({ rows }: Region): Block[] {
  const blocks: Block[] = [];
  for (const { cells } of rows) {
    const before = blocks.at(-1);
    if (cells.length === 1)
      blocks.push(...cells.flatMap(linesOf).map((text): Block => ({ kind: 'paragraph', text })));
    else if (before?.kind === 'side-by-side' && before.columns.length === cells.length) {
      const columns = before.columns.map((column, index) => [
        ...column,
        ...cells.slice(index, index + 1).flatMap(linesOf),
      ]);
      blocks[blocks.length - 1] = { kind: 'side-by-side', columns };
    } else blocks.push({ kind: 'side-by-side', columns: cells.map(linesOf) });
  }
  return blocks;
}
