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

/** Cells that stand beside each other from row to row, by the column they stand in. */
type Columns = ReadonlyMap<number, readonly string[]>;

function textOf({ rows }: Region): Block[] {
  const groups: Columns[] = [];
  for (const row of rows) {
    const before = groups.at(-1);
    const texts = new Map(row.cells.map((cell) => [cell.column, linesOf(cell)]));
    if (before !== undefined && goesOn(before, row)) groups[groups.length - 1] = joined(before, texts);
    else groups.push(texts);
  }
  return groups.flatMap(columnBlocks);
}

/** Whether a row is further lines of the columns above: it has cells in no others, and nothing parts it from them. */
function goesOn(columns: Columns, { cells, afterBlank }: Region['rows'][number]): boolean {
  if (columns.size < 2 || (afterBlank && cells.length < columns.size)) return false;
  return cells.every((cell) => columns.has(cell.column) && cell.columnSpan < columns.size);
}

function joined(columns: Columns, further: Columns): Columns {
  return new Map([...columns].map(([column, texts]) => [column, [...texts, ...(further.get(column) ?? [])]]));
}

function columnBlocks(columns: Columns): Block[] {
  const texts = [...columns].sort(([a], [b]) => a - b).map(([, lines]) => lines);
  if (texts.length > 1) return [{ kind: 'side-by-side', columns: texts }];
  return texts.flat().map((text) => ({ kind: 'paragraph', text }));
}
