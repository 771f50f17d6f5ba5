import type { Cell, Table } from '../../../../model/page.ts';
import { isOther } from '../columns.ts';
import type { GridCell } from '../grid.ts';
import { senseOf } from '../head.ts';
import { tableWords } from '../table-words.ts';
import type { PagedTable } from '../whole-table.ts';
import { type HeadField, type Laid, layHeads } from './lay-heads.ts';
import { type LooseTable, looseTable } from './loose-table.ts';
import { placeRow } from './place-rows.ts';

/** The ways in which a table that lost the spans of its cells can be meant. */
export interface Ways {
  /** Each the whole table with its spans, page by page; none where no way fits, or too many. */
  readonly tables: readonly (readonly Table[])[];
  /** Rows whose counts could not be placed and are in no way. */
  readonly lostRows: number;
}

/** Where heads can be meant in more ways than this, words and sums will not leave one. */
const MOST_WAYS = 60;

function isSerialHead({ key }: GridCell): boolean {
  return tableWords.isSerial(key) && tableWords.recipientOf(key) === null;
}

/** Heads that name the rows, never what is counted in columns beside each other. */
function namesRows(head: GridCell): boolean {
  return isSerialHead(head) || (tableWords.isUnitHead(head.key) && senseOf(head).recipient === null);
}

function canHead({ contents }: LooseTable, head: GridCell, column: number): boolean {
  if (tableWords.isIncluding(head.key)) return false;
  if (contents[column] === 'words')
    return !tableWords.isTotal(head.key) && !(isSerialHead(head) && column > 0);
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

/** The heads in the ways in which they fit; that the last of them were cut off is the last thing to think of. */
function headsOf(loose: LooseTable): (readonly Laid<GridCell>[])[] {
  const head = {
    columns: loose.columns,
    rows: loose.heads.map(fieldsOf),
    canHead: (cell: GridCell, column: number) => canHead(loose, cell, column),
    canGroup: (cell: GridCell, from: number, to: number) => canGroup(loose, cell, from, to),
    canBeBare: (column: number) => loose.contents[column] !== 'counts',
  };
  const whole = layHeads({ ...head, cutOff: false });
  const ways = whole?.length === 0 ? layHeads({ ...head, cutOff: true }) : whole;
  return ways === null || ways.length > MOST_WAYS ? [] : ways;
}

/** The ways in which a table can be meant; null for a table that lost no spans. */
export function waysOf(paged: readonly PagedTable[]): Ways | null {
  const loose = looseTable(paged);
  if (loose === null) return null;
  let lostRows = 0;
  const bodies = loose.pieces.map((rows, piece) =>
    rows.flatMap((row, at) => {
      const { cells, lost } = placeRow(loose, row);
      if (lost) lostRows += 1;
      const line = piece === 0 ? loose.heads.length + at : at;
      return cells.map(({ cell, ...place }) => cellAt(cell, { ...place, row: line, rowSpan: 1 }));
    }),
  );
  const tables = headsOf(loose).map((laid) => {
    const heads = laid.map(({ value, ...place }) => cellAt(value, place));
    return paged.map(({ table }, at) => ({
      ...table,
      cells: [...(at === 0 ? heads : []), ...(bodies[at] ?? [])],
    }));
  });
  return { tables, lostRows };
}
