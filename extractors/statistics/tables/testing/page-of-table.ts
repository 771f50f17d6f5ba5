import type { Cell, Line, Page, Table } from '../../../../model/page.ts';
import { understand } from '../../understand.ts';

const COLUMN = 80;
const ROW = 20;

/** What stands on a page: text lines and tables from top to bottom, a table as rows of cells parted by "|". */
export type Part = { readonly lines: readonly string[] } | { readonly table: string };

/** From the left and from above: the cell there reaches over this place. */
const FROM_LEFT = '<';
const FROM_ABOVE = '^';

function wordsOf(text: string, x: number, y: number): Line[] {
  const words = text
    .split(' ')
    .filter((word) => word !== '')
    .map((word, at) => ({
      text: word,
      box: [x + at * 5, y, x + at * 5 + 4, y + 10] as const,
      confidence: 1,
    }));
  const box = [x, y, x + Math.max(4, words.length * 5), y + 10] as const;
  return words.length === 0 ? [] : [{ words, box, role: 'body', paragraphStart: true }];
}

function cellAt(texts: readonly (readonly string[])[], row: number, column: number, top: number): Cell {
  const line = texts[row] ?? [];
  let columnSpan = 1;
  while (line[column + columnSpan] === FROM_LEFT) columnSpan += 1;
  let rowSpan = 1;
  while (texts[row + rowSpan]?.[column] === FROM_ABOVE) rowSpan += 1;
  const [x, y] = [column * COLUMN, top + row * ROW];
  const box = [x, y, x + columnSpan * COLUMN, y + rowSpan * ROW] as const;
  return { row, column, rowSpan, columnSpan, box, lines: wordsOf(line[column] ?? '', x, y) };
}

function tableOf(written: string, top: number): Table {
  const texts = written
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => line.split('|').map((text) => text.trim()));
  const columns = Math.max(...texts.map((row) => row.length));
  const cells = texts.flatMap((row, at) =>
    row.flatMap((text, column) =>
      text === FROM_LEFT || text === FROM_ABOVE ? [] : [cellAt(texts, at, column, top)],
    ),
  );
  const box = [0, top, columns * COLUMN, top + texts.length * ROW] as const;
  return { box, rows: texts.length, columns, cells };
}

/**
 * A page of lines and tables. In a table "|" parts the cells of a row, "<" stands where the cell from the left
 * reaches over, "^" where the one from above does.
 *
 * @example pageOf([{ table: 'TT | Danh hiệu | Trong đó | <\n^ | ^ | Tập thể | Cá nhân\n1 | Giấy khen | 4 | 9' }])
 */
export function pageOf(parts: readonly Part[], number = 1): Page {
  const lines: Line[] = [];
  const tables: Table[] = [];
  let top = 40;
  for (const part of parts) {
    if ('table' in part) {
      const table = tableOf(part.table, top);
      tables.push(table);
      top = table.box[3] + 4;
    } else {
      for (const text of part.lines) {
        lines.push(...wordsOf(text, 0, top));
        top += 14;
      }
    }
  }
  return { number, width: 595, height: 842, source: 'structure', quality: 1, lines, tables };
}

/** The figures of pages in one line each: "LDTT ca_nhan 48 2021 [Phòng A]". */
export function read(...pages: Page[]): string[] {
  return understand(pages).value.figures.map((figure) => {
    const { award, rank, recipient, count, status, occasion, role, sex, percent, period, unit, partOf } =
      figure;
    const said = [
      `${award}${rank === undefined ? '' : ` ${rank}`}`,
      recipient,
      role ?? sex,
      String(count),
      percent === undefined ? undefined : `${percent}%`,
      status === 'awarded' ? undefined : status,
      occasion,
      period?.label,
      unit === null ? undefined : `[${unit}]`,
      partOf === undefined ? undefined : '(part)',
    ];
    return said.filter((word) => word !== undefined).join(' ');
  });
}

/** The figures of one table alone on its page, under title lines. */
export function readTable(table: string, ...lines: string[]): string[] {
  return read(pageOf([{ lines }, { table }]));
}
