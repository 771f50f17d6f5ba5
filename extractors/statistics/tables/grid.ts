import type { Cell, Table } from '../../../model/page.ts';
import { textOfCell } from '../../../model/page.ts';
import type { Token } from '../stream/token.ts';
import { tokensOf } from '../stream/token.ts';
import { type CellCount, type Content, contentOf } from './content.ts';
import { keyed } from './table-words.ts';

/** A cell as it is read: its tokens, its text on one line and in the form it is compared in, and what it holds. */
export interface GridCell {
  readonly page: number;
  readonly cell: Cell;
  readonly tokens: readonly Token[];
  readonly text: string;
  readonly key: string;
  readonly content: Content;
}

export type GridRow = readonly (GridCell | null)[];

/** A table as rows of columns; a cell that spans several places stands in each of them. */
export interface Grid {
  readonly columns: number;
  readonly rows: readonly GridRow[];
}

/** What a cell says wherever it lies. */
type Said = Pick<GridCell, 'page' | 'tokens' | 'text' | 'key' | 'content'> & { readonly firstLine: number };

const read = new WeakMap<Cell['lines'], Said>();

/**
 * Reads one cell of a page; `firstLine` numbers its lines through the table. What it says is kept: a table whose
 * heads can be meant in several ways is laid out in each.
 */
export function gridCell(cell: Cell, page: number, firstLine = 0): GridCell {
  const known = read.get(cell.lines);
  const said =
    known?.page === page && known.firstLine === firstLine ? known : readCell(cell, page, firstLine);
  read.set(cell.lines, said);
  const { tokens, text, key, content } = said;
  return { page, cell, tokens, text, key, content };
}

function readCell(cell: Cell, page: number, firstLine: number): Said {
  const tokens = cell.lines.flatMap((line, at) =>
    line.words.flatMap((word) => tokensOf(word, { page, line: firstLine + at })),
  );
  const text = textOfCell(cell);
  return { page, firstLine, tokens, text, key: keyed(text), content: contentOf(tokens, text) };
}

const grids = new WeakMap<Table, Grid>();

/** Lays a table's cells out over its rows and columns; kept, since several steps look at the same table. */
export function gridOf(table: Table, page: number): Grid {
  const known = grids.get(table) ?? readGrid(table, page);
  grids.set(table, known);
  return known;
}

function readGrid(table: Table, page: number): Grid {
  const rows: (GridCell | null)[][] = Array.from({ length: table.rows }, () =>
    Array.from({ length: table.columns }, () => null),
  );
  let line = 0;
  for (const cell of table.cells) {
    const read = gridCell(cell, page, line);
    line += cell.lines.length;
    for (let row = cell.row; row < cell.row + cell.rowSpan; row += 1) {
      for (let column = cell.column; column < cell.column + cell.columnSpan; column += 1) {
        const target = rows[row];
        if (target !== undefined && column < table.columns) target[column] = read;
      }
    }
  }
  return { columns: table.columns, rows };
}

/** The counts in a cell; none where it is missing or holds something else. */
export function countsIn(cell: GridCell | null | undefined): readonly CellCount[] {
  return cell?.content.kind === 'counts' ? cell.content.counts : [];
}

/** The number that a cell adds to a sum: of its counts, 0 for nothing, null where it cannot be read. */
export function amountIn(cell: GridCell | null | undefined): number | null {
  switch (cell?.content.kind) {
    case undefined:
    case 'empty':
    case 'nil':
      return 0;
    case 'counts':
      return countsIn(cell).reduce((sum, { value }) => sum + value, 0);
    case 'mark':
      return 1;
    case 'text':
      return null;
  }
}

/** The different cells of a row or column that hold anything, in order. */
export function distinctCells(cells: readonly (GridCell | null | undefined)[]): GridCell[] {
  return [...new Set(cells)]
    .filter((cell) => cell !== null && cell !== undefined)
    .filter(({ text }) => text !== '');
}
