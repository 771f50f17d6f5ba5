import type { RuledTable, TableCell } from '../typeset/block.ts';
import { isCount, tableOfFields } from './fields.ts';
import type { Finder } from './finder.ts';

/*
 * Tables drawn with characters: "| TT | Đơn vị |" between "+----+--------+", or the box-drawing letters. Where the
 * strokes of all rows stand below each other they say which cells reach over several columns.
 */

const STROKE = /[|│┃║┆]/gu;
const CROSSING = '[+┌┬┐├┼┤└┴┘╔╦╗╠╬╣╚╩╝┏┳┓┣╋┫┗┻┛|│┃║┆]';
/** A rule over the whole width: nothing but its signs, and a stretch of them. */
const RULE_SIGNS = /^[-=:_─━═\s+┌┬┐├┼┤└┴┘╔╦╗╠╬╣╚╩╝┏┳┓┣╋┫┗┻┛|│┃║┆]+$/u;
const STRETCH = /[-=_─━═]{2}|[-=:]{3}/u;
/** A rule below some of the columns only: "|    |        +----+----+". */
const PART_RULE = new RegExp(`${CROSSING}[-=_─━═]{2,}(?:${CROSSING}[-=_─━═]{2,})*${CROSSING}`, 'gu');
const LEAST_ROWS = 2;
/** Longer lines are no rows; which keeps the looking for strokes linear. */
const LONGEST_LINE = 2000;

/** The text between two strokes, and where they stand. */
interface Piece {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}
type Row = readonly Piece[];

function piecesOf(line: string): Row {
  const trimmed = line.replace(PART_RULE, (rule) => `|${' '.repeat(rule.length - 2)}|`).trimEnd();
  const strokes = [...trimmed.matchAll(STROKE)].map(({ index }) => index);
  const first = strokes[0] ?? 0;
  const edges = trimmed.slice(0, first).trim() === '' ? strokes : [-1, ...strokes];
  const last = edges.at(-1) ?? -1;
  if (trimmed.slice(last + 1).trim() !== '') edges.push(trimmed.length);
  return edges.slice(1).map((to, at) => {
    const from = edges[at] ?? -1;
    return { from, to, text: trimmed.slice(from + 1, to).trim() };
  });
}

function isRule(line: string): boolean {
  return line.length <= LONGEST_LINE && RULE_SIGNS.test(line) && STRETCH.test(line);
}

function isRow(line: string): boolean {
  return line.length <= LONGEST_LINE && !isRule(line) && piecesOf(line).length > 1;
}

/** The lines that stand between two rules, as rows. */
function groupsOf(lines: readonly string[]): Row[][] {
  const groups: Row[][] = [[]];
  for (const line of lines) {
    if (isRule(line)) groups.push([]);
    else {
      groups.at(-1)?.push(piecesOf(line));
      if (line.search(PART_RULE) >= 0) groups.push([]);
    }
  }
  return groups.filter((group) => group.length > 0);
}

function countsTwice(group: readonly Row[]): boolean {
  const columns = group.flatMap((row) =>
    row.flatMap(({ text }, at) => (at > 0 && isCount(text) ? [at] : [])),
  );
  return new Set(columns).size < columns.length;
}

/** One row of the lines between two rules, cell by cell; those with other strokes than the first stay apart. */
function joined(group: readonly Row[]): Row[] {
  const [first, ...more] = group;
  if (first === undefined || more.some((row) => row.length !== first.length)) return [...group];
  return [
    first.map((piece, at) => ({
      ...piece,
      text: group
        .map((row) => row[at]?.text ?? '')
        .filter((text) => text !== '')
        .join(' '),
    })),
  ];
}

/** Lines between rules are one row where every row has its rules; else each line is a row. */
function rowsOf(lines: readonly string[]): Row[] {
  const groups = groupsOf(lines);
  const [, ...behind] = groups;
  return behind.length > 1 && !groups.some(countsTwice) ? groups.flatMap(joined) : groups.flat();
}

/** The table whose strokes stand below each other; null where they do not. */
function byStrokes(rows: readonly Row[]): RuledTable | null {
  const strokes = [...new Set(rows.flatMap((row) => row.flatMap(({ from, to }) => [from, to])))].sort(
    (a, b) => a - b,
  );
  const widest = rows.reduce((most, row) => Math.max(most, row.length), 0);
  if (strokes.length - 1 !== widest) return null;
  const cells = rows.flatMap((pieces, row) =>
    pieces.map(({ from, to, text }): TableCell => {
      const column = strokes.indexOf(from);
      const columnSpan = strokes.indexOf(to) - column;
      return { row, column, rowSpan: 1, columnSpan, paragraphs: text === '' ? [] : [text] };
    }),
  );
  return { kind: 'table', rows: rows.length, columns: widest, cells };
}

function byNumber(rows: readonly Row[]): RuledTable {
  const fields = rows.map((row) => row.map(({ text }) => text));
  const table = tableOfFields(fields);
  const columns = table.columns;
  if (fields.some(({ length }) => length !== columns)) return table;
  const cells = fields.flatMap((row, at) =>
    row.map((text, column) => ({
      ...{ row: at, column, rowSpan: 1, columnSpan: 1 },
      paragraphs: text === '' ? [] : [text],
    })),
  );
  return { ...table, cells };
}

/** A table that is drawn with strokes; it counts something, and has two rows at least. */
export const ruledAt: Finder = (lines, at) => {
  const isPart = (line: string | undefined): boolean => line !== undefined && (isRow(line) || isRule(line));
  if (!isPart(lines[at]) || !(isRow(lines[at] ?? '') || isRow(lines[at + 1] ?? ''))) return null;
  let to = at;
  while (isPart(lines[to])) to += 1;
  const rows = rowsOf(lines.slice(at, to));
  const counting = rows.some((row) => row.slice(1).some(({ text }) => isCount(text)));
  if (rows.length < LEAST_ROWS || !counting) return { to, found: lines.slice(at, to) };
  return { to, found: byStrokes(rows) ?? byNumber(rows) };
};
