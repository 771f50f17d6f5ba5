import type { Page, Table } from '../../../model/page.ts';
import { textOf } from '../../../model/page.ts';
import { type BodyStart, bodyStartOf, isBanner, isNumberedRow } from './body-start.ts';
import { captionOf, cellOfLine } from './caption.ts';
import { distinctCells, type Grid, type GridCell, type GridRow, gridOf } from './grid.ts';

/** A table with all its pages: the rows of its head, those of its body, and what stands above it. */
export interface WholeTable {
  readonly page: number;
  /** Where it begins on its first page. */
  readonly top: number;
  readonly columns: number;
  readonly head: readonly GridRow[];
  /** The row "A | B | 1 | 2=3+4"; null where none is printed. */
  readonly numbers: GridRow | null;
  readonly body: readonly GridRow[];
  /** Title lines above the table and title rows within its head, from the outermost. */
  readonly caption: readonly GridCell[];
  /** The lines right below it, up to three. */
  readonly below: readonly GridCell[];
  /** Everything that is printed above it on its first page, and its head: line by line, cell by cell. */
  readonly above: readonly string[];
}

/** A table as it stands on one page. */
export interface PagedTable {
  readonly page: Page;
  readonly table: Table;
}

/** Where a piece stands among the lines and tables of its page. */
interface Piece extends PagedTable {
  readonly grid: Grid;
  readonly start: BodyStart;
}

function pieceOf(page: Page, table: Table): Piece {
  const grid = gridOf(table, page.number);
  return { page, table, grid, start: bodyStartOf(grid) };
}

function hasText(page: Page, above: number, below: number): boolean {
  return page.lines.some(
    (line) => line.role === 'body' && line.box[1] >= above - 2 && line.box[3] <= below + 2,
  );
}

/** Whether nothing but the page's end and beginning stands between two pieces. */
function follows(before: Piece, piece: Piece): boolean {
  if (before.page === piece.page) return !hasText(piece.page, before.table.box[3], piece.table.box[1]);
  if (piece.page.number !== before.page.number + 1) return false;
  return (
    !hasText(before.page, before.table.box[3], Number.POSITIVE_INFINITY) &&
    !hasText(piece.page, Number.NEGATIVE_INFINITY, piece.table.box[1])
  );
}

function textsOf(rows: readonly GridRow[]): string {
  return rows.map((row) => row.map((cell) => cell?.key ?? '').join('|')).join('\n');
}

function headOfPiece({ grid, start }: Piece): readonly GridRow[] {
  return grid.rows.slice(0, start.headRows);
}

function bodyOf({ grid, start }: Piece): readonly GridRow[] {
  return grid.rows.slice(start.headRows + (start.numbered ? 1 : 0));
}

/** The rows with which a piece goes on with a table; null where it is a table of its own. */
function goingOn(first: Piece, last: Piece, piece: Piece): readonly GridRow[] | null {
  if (first.grid.columns !== piece.grid.columns || !follows(last, piece)) return null;
  const repeated = textsOf(headOfPiece(piece)) === textsOf(headOfPiece(first));
  if (repeated) return bodyOf(piece);
  // A section's name may be the first row of the new page.
  const bare = headOfPiece(piece).every((row) => isBanner(row) && distinctCells(row).length < 3);
  return bare ? piece.grid.rows.filter((row, at) => at > 0 || !isNumberedRow(row)) : null;
}

function tableOf(pieces: readonly Piece[], more: readonly GridRow[]): WholeTable | null {
  const [first] = pieces;
  if (first === undefined) return null;
  const rows = headOfPiece(first);
  const titles = rows.filter((row, at) => isBanner(row) && at < rows.length - 1 && spansAll(row));
  return {
    page: first.page.number,
    top: first.table.box[1],
    columns: first.grid.columns,
    head: rows.filter((row) => !titles.includes(row)),
    numbers: first.start.numbered ? (first.grid.rows[first.start.headRows] ?? null) : null,
    body: [...bodyOf(first), ...more],
    caption: [...captionOf(first.page, first.table.box[1]), ...titles.flatMap(distinctCells)],
    below: linesBelow(pieces.at(-1) ?? first),
    above: textsAbove(first, rows),
  };
}

/** A note stands within so many lines below a table. */
const NOTE_LINES = 3;

function linesBelow({ page, table }: PagedTable): GridCell[] {
  const below = page.lines.filter((line) => line.role === 'body' && line.box[1] >= table.box[3] - 2);
  return below.slice(0, NOTE_LINES).map((line) => cellOfLine(line, page.number));
}

function textsAbove({ page, table }: Piece, head: readonly GridRow[]): string[] {
  const before = page.tables
    .filter((other) => other.box[3] <= table.box[1] + 2)
    .flatMap(({ cells }) => cells);
  const lines = [...page.lines, ...before.flatMap((cell) => cell.lines)];
  const above = lines.filter((line) => line.box[3] <= table.box[1] + 2).map(textOf);
  return [...above, ...head.flatMap(distinctCells).map(({ text }) => text)];
}

function spansAll(row: GridRow): boolean {
  return row.every((cell) => cell === row[0]) || distinctCells(row)[0]?.cell.rowSpan === 1;
}

/** The pieces of one table, and the rows with which those behind the first go on. */
interface Pieces {
  readonly pieces: Piece[];
  readonly more: GridRow[];
}

function piecesOf(pages: readonly Page[]): Pieces[] {
  const tables: Pieces[] = [];
  for (const page of pages) {
    for (const table of page.tables) {
      const piece = pieceOf(page, table);
      const open = tables.at(-1);
      const [first, last] = [open?.pieces[0], open?.pieces.at(-1)];
      const rows = first === undefined || last === undefined ? null : goingOn(first, last, piece);
      if (open === undefined || rows === null) tables.push({ pieces: [piece], more: [] });
      else {
        open.pieces.push(piece);
        open.more.push(...rows);
      }
    }
  }
  return tables;
}

/** The tables of a document as they stand on its pages, those that one goes on in together. */
export function tablesOverPages(pages: readonly Page[]): PagedTable[][] {
  return piecesOf(pages).map(({ pieces }) => pieces.map(({ page, table }) => ({ page, table })));
}

/** The tables of a document; one that goes on over the page, with or without its head again, is one. */
export function wholeTables(pages: readonly Page[]): WholeTable[] {
  return piecesOf(pages).flatMap(({ pieces, more }) => tableOf(pieces, more) ?? []);
}
