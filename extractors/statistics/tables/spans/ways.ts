import type { Cell, Page, Table } from '../../../../model/page.ts';
import { isOther } from '../columns.ts';
import type { GridCell } from '../grid.ts';
import { senseOf } from '../head.ts';
import { tableWords } from '../table-words.ts';
import { type HeadField, type Laid, layHeads } from './lay-heads.ts';
import { type LooseTable, looseTable } from './loose-table.ts';
import { placeRow } from './place-rows.ts';

/** The ways in which a table that lost the spans of its cells can be meant. */
export interface Ways {
  /** Each the whole table with its spans; none where no way fits, or too many. */
  readonly tables: readonly Table[];
  /** Rows whose counts could not be placed and are in no way. */
  readonly lostRows: number;
}

function isSerialHead({ key }: GridCell): boolean {
  return tableWords.isSerial(key) && tableWords.recipientOf(key) === null;
}

/** Heads that name the rows, never what is counted in columns beside each other. */
function namesRows(head: GridCell): boolean {
  return isSerialHead(head) || (tableWords.isUnitHead(head.key) && senseOf(head).recipient === null);
}

function canHead({ contents }: LooseTable, head: GridCell, column: number): boolean {
  if (tableWords.isIncluding(head.key)) return false;
  if (contents[column] === 'words') return !tableWords.isTotal(head.key) && !(isSerialHead(head) && column > 0);
  return !(isSerialHead(head) && column > 0);
}

/** A group stands over counts; a remark, a number and a unit have no heads below them. */
function canGroup({ contents, leads }: LooseTable, head: GridCell, from: number, to: number): boolean {
  if (from < leads || namesRows(head) || isOther(head)) return false;
  return contents.slice(from, to).every((content) => content !== 'words');
}

function fieldsOf(row: LooseTable['heads'][number]): HeadField<GridCell>[] {
  return row.flatMap((value, at) => (value === null || value.text === '' ? [] : [{ value, at }]));
}

/** The cell as it lies; what it reaches over is empty. */
function cellAt({ cell }: GridCell, place: Omit<Laid<unknown>, 'value'>): Cell {
  const { row, column, rowSpan, columnSpan } = place;
  return { ...cell, row, column, rowSpan, columnSpan };
}

function tableOf(table: Table, heads: readonly Laid<GridCell>[], body: readonly Cell[]): Table {
  return { ...table, cells: [...heads.map(({ value, ...place }) => cellAt(value, place)), ...body] };
}

/** The ways in which a table can be meant; null for a table that lost no spans. */
export function waysOf(table: Table, page: Page): Ways | null {
  const loose = looseTable(table, page);
  if (loose === null) return null;
  const rows = loose.body.map((row) => placeRow(loose, row));
  const body = rows.flatMap(({ cells }, at) =>
    cells.map(({ cell, ...place }) => cellAt(cell, { ...place, row: loose.heads.length + at, rowSpan: 1 })),
  );
  const found = layHeads({
    columns: loose.columns,
    rows: loose.heads.map(fieldsOf),
    canHead: (head: GridCell, column) => canHead(loose, head, column),
    canGroup: (head: GridCell, from, to) => canGroup(loose, head, from, to),
    canBeBare: (column) => loose.contents[column] !== 'counts',
  });
  return {
    tables: (found ?? []).map((heads) => tableOf(table, heads, body)),
    lostRows: rows.filter(({ lost }) => lost).length,
  };
}
