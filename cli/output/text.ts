import { type Cell, type Page, type Table, textOf } from '../../model/page.ts';
import type { FileReading } from '../../pipeline/read-file.ts';

/** The words read: lines in reading order, tables row by row with cells between bars, a form feed after each page. */
export function toText({ pages }: FileReading): string {
  return pages.map((page) => `${pageText(page)}\f`).join('');
}

function pageText(page: Page): string {
  const lines = page.lines.map((line) => ({ top: line.box[1], text: textOf(line) }));
  const tables = page.tables.map((table) => ({ top: table.box[1], text: tableText(table) }));
  // Lines are in reading order already; each table goes before the first line below it.
  const parts: string[] = [];
  const pending = [...tables].sort((a, b) => a.top - b.top);
  for (const line of lines) {
    for (let next = pending[0]; next && next.top < line.top; next = pending[0]) {
      parts.push(next.text);
      pending.shift();
    }
    parts.push(line.text);
  }
  return [...parts, ...pending.map((table) => table.text), ''].join('\n');
}

function tableText(table: Table): string {
  const rows = Array.from({ length: table.rows }, (_, row) => table.cells.filter((cell) => cell.row === row));
  return rows.map((cells) => `| ${cells.map(cellText).join(' | ')} |`).join('\n');
}

function cellText(cell: Cell): string {
  return cell.lines.map(textOf).join(' ');
}
