import type { Block } from './block.ts';
import type { SourceCell, SourceTable } from './source-table.ts';

/**
 * A table that only arranges text on the page: its columns are read one after the other. Where tables lie in its
 * cells, rows without any are arranged apart from those with one, so that each table stays behind its own words.
 *
 * @param textsOf the paragraphs of a block; none for one that cannot stand in a column
 */
export function layoutBlocks(table: SourceTable, textsOf: (block: Block) => readonly string[]): Block[] {
  return bandsOf(table).flatMap((band) => {
    const columns = Array.from({ length: table.columns }, (_, column) =>
      band.filter((cell) => cell.column === column).flatMap((cell) => [...cell.blocks]),
    ).filter((blocks) => blocks.length > 0);
    return holdsInOrder(columns) ? sideBySide(columns, textsOf) : columns.flat();
  });
}

/** Stretches of rows whose cells go together: with no table in them, or joined by one cell. */
function bandsOf({ rows, cells }: SourceTable): SourceCell[][] {
  const bands: { cells: SourceCell[]; end: number; plain: boolean }[] = [];
  for (let row = 0; row < rows; row += 1) {
    const own = cells.filter((cell) => cell.row === row);
    const end = Math.max(row + 1, ...own.map((cell) => cell.row + cell.rowSpan));
    const plain = !own.some((cell) => cell.blocks.some(isTable));
    const last = bands.at(-1);
    if (last !== undefined && (last.end > row || (last.plain && plain))) {
      last.cells.push(...own);
      last.end = Math.max(last.end, end);
      last.plain &&= plain;
    } else bands.push({ cells: own, end, plain });
  }
  return bands.map((band) => band.cells);
}

const isTable = (block: Block): boolean => block.kind === 'table';

/** Whether tables stand at the very end alone, where they come behind the columns as well as in them. */
function holdsInOrder(columns: readonly (readonly Block[])[]): boolean {
  const blocks = columns.flat();
  const first = blocks.findIndex(isTable);
  return first < 0 || blocks.slice(first).every(isTable);
}

function sideBySide(
  columns: readonly (readonly Block[])[],
  textsOf: (block: Block) => readonly string[],
): Block[] {
  const texts = columns.map((blocks) => blocks.flatMap(textsOf)).filter((column) => column.length > 0);
  const apart = columns.flat().filter((block) => block.kind !== 'page-break' && textsOf(block).length === 0);
  const only = texts.length === 1 ? texts[0] : undefined;
  if (only !== undefined) return [...only.map((text): Block => ({ kind: 'paragraph', text })), ...apart];
  return texts.length === 0 ? apart : [{ kind: 'side-by-side', columns: texts }, ...apart];
}
