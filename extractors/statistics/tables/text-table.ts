import { boxAround } from '../../../model/geometry.ts';
import type { Cell, Line, Page, Table, Word } from '../../../model/page.ts';

/*
 * Tables written as text, "TT | Danh hiệu | Số lượng": lines one below the other with the same number of strokes.
 * Left as lines, the serial number of a row would stand right before its award, as a count does.
 */

const STROKE = '|';
const RULE = /^[\s|:+=_-]+$/u;
const COUNT = /^\d{1,3}(?:[.,]?\d{3})*$/u;

/** One printed row: the words of each cell. */
interface Row {
  readonly line: Line;
  readonly cells: readonly (readonly Word[])[];
}

function textOf(words: readonly Word[]): string {
  return words.map(({ text }) => text).join(' ');
}

/** The words of a line between its strokes; null for a line with fewer than two cells. */
function rowOf(line: Line): Row | null {
  const cells: Word[][] = [[]];
  for (const word of line.words) {
    for (const [at, text] of word.text.split(STROKE).entries()) {
      if (at > 0) cells.push([]);
      if (text !== '') cells.at(-1)?.push({ ...word, text });
    }
  }
  // A stroke at either end is the table's border.
  if (line.words[0]?.text.startsWith(STROKE) === true) cells.shift();
  if (line.words.at(-1)?.text.endsWith(STROKE) === true) cells.pop();
  return line.role === 'body' && cells.length > 1 ? { line, cells } : null;
}

function cellOf(words: readonly Word[], place: { row: number; column: number }, line: Line): Cell {
  const box = words.length === 0 ? line.box : boxAround(words.map((word) => word.box));
  const lines = words.length === 0 ? [] : [{ words, box, role: line.role, paragraphStart: true }];
  return { ...place, rowSpan: 1, columnSpan: 1, box, lines };
}

function tableOf(rows: readonly Row[]): Table {
  return {
    box: boxAround(rows.map(({ line }) => line.box)),
    rows: rows.length,
    columns: rows[0]?.cells.length ?? 1,
    cells: rows.flatMap(({ line, cells }, row) =>
      cells.map((words, column) => cellOf(words, { row, column }, line)),
    ),
  };
}

/** A table that counts: at least a head and a row, and a count in some row behind its label. */
function isTable(rows: readonly Row[]): boolean {
  return rows.length > 1 && rows.some(({ cells }) => cells.slice(1).some((cell) => COUNT.test(textOf(cell))));
}

/** The page with the tables that were written as lines of text taken out of its lines. */
export function withTextTables(page: Page): Page {
  if (!page.lines.some(({ words }) => words.some(({ text }) => text.includes(STROKE)))) return page;
  const lines: Line[] = [];
  const tables: Table[] = [];
  let open: Row[] = [];
  const close = (): void => {
    if (isTable(open)) tables.push(tableOf(open));
    else lines.push(...open.map(({ line }) => line));
    open = [];
  };
  for (const line of page.lines) {
    if (open.length > 0 && RULE.test(textOf(line.words))) continue;
    const row = rowOf(line);
    if (row === null || (open[0] !== undefined && open[0].cells.length !== row.cells.length)) close();
    if (row === null) lines.push(line);
    else open.push(row);
  }
  close();
  return { ...page, lines, tables: [...page.tables, ...tables] };
}
