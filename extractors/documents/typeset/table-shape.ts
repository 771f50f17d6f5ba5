import type { Block, TableCell } from './block.ts';
import { withOwnColumns } from './own-columns.ts';
import { layoutBlocks } from './side-by-side.ts';
import type { SourceTable } from './source-table.ts';
import { hasHead, linesOfTable } from './table-in-cell.ts';

/** A cell that holds a number, a percentage or a mark for none. */
const NUMBER_CELL = /^(?:\d[\d.,]*\s*%?|[-–]|x)$/iu;
/** A table without rules whose cells are numbers to this share, in this many rows, is a table of figures. */
const NUMBER_SHARE = 0.25;
const DATA_ROWS = 3;
/** Characters. */
const LONG_COLUMN = 1500;

/**
 * A table as blocks. Rules or a grid of numbers make it a table; else it arranges text on the page (a letterhead,
 * a signature block), and its columns are read one after the other. A table inside a cell is read where it stands
 * if the outer one is only a frame, else as lines of its cell; with a head of its own it follows the outer one, as
 * pictures do.
 */
export function shapeTable(source: SourceTable): Block[] {
  const table = withOwnColumns(source);
  const filled = table.cells.filter((cell) => cell.blocks.length > 0);
  const isFrame = filled.some((cell) => cell.blocks.some((block) => block.kind === 'table'));
  if (table.columns === 1 && !(table.ruled && table.rows > 1 && !isFrame))
    return table.cells.flatMap((cell) => cell.blocks);
  if (filled.length === 1) return filled.flatMap((cell) => cell.blocks);
  const cells = table.cells.map((cell): TableCell => {
    const { row, column, rowSpan, columnSpan } = cell;
    return { row, column, rowSpan, columnSpan, paragraphs: cell.blocks.flatMap(textsInCell) };
  });
  if (table.ruled || isData(table, cells)) {
    const apart = table.cells.flatMap((cell) => cell.blocks.filter(standsApart));
    return [{ kind: 'table', rows: table.rows, columns: table.columns, cells }, ...apart];
  }
  if (cells.some(isLong)) return table.cells.flatMap((cell) => cell.blocks);
  return layoutBlocks(table, textsOf);
}

/** Columns of a letterhead are short; a longer one is the text itself in a page's layout. */
const isLong = (cell: TableCell): boolean =>
  cell.paragraphs.reduce((sum, text) => sum + text.length, 0) > LONG_COLUMN;

const standsApart = (block: Block): boolean =>
  block.kind === 'table' ? hasHead(block) : block.kind !== 'page-break' && textsOf(block).length === 0;

function textsInCell(block: Block): readonly string[] {
  if (block.kind !== 'table') return textsOf(block);
  return hasHead(block) ? [] : linesOfTable(block);
}

function textsOf(block: Block): readonly string[] {
  switch (block.kind) {
    case 'paragraph':
      return [block.text];
    case 'side-by-side':
      return block.columns.flat();
    default:
      return [];
  }
}

function isData({ rows }: SourceTable, cells: readonly TableCell[]): boolean {
  const filled = cells.filter((cell) => cell.paragraphs.length > 0);
  const numbers = filled.filter((cell) => NUMBER_CELL.test(cell.paragraphs.join(' ')));
  return rows >= DATA_ROWS && numbers.length >= NUMBER_SHARE * filled.length;
}
