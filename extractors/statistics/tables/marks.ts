import type { Evidence, Recipient } from '../../../model/figure.ts';
import { boxAround } from '../../../model/geometry.ts';
import { evidenceOf } from '../reading/evidence.ts';
import type { Column } from './columns.ts';
import { amountIn, type GridCell } from './grid.ts';
import { figureAt, type TableScope } from './place.ts';
import type { Row } from './rows.ts';
import type { TableDraft } from './table-reading.ts';
import { tableWords } from './table-words.ts';

/*
 * Lists of names with an x under the award that each gets ("Danh sách"): each x is one recipient, and a column of
 * them is one count. Nobody wrote that count down, so a person is asked, unless a total row says the same.
 */

const UNCONFIRMED = 0.8;

function cellsOf(rows: readonly Row[], column: Column): GridCell[] {
  const cells = rows.filter(({ total }) => !total).map(({ cells: row }) => row[column.at]);
  return cells.filter((cell) => cell !== null && cell !== undefined);
}

function isTick(cell: GridCell, persons: boolean): boolean {
  return cell.content.kind === 'mark' || (persons && cell.content.kind === 'counts' && amountIn(cell) === 1);
}

/** The columns under an award that hold marks and nothing else; in a list of persons a 1 is a mark too. */
export function markColumns(columns: readonly Column[], rows: readonly Row[]): Column[] {
  const persons = rows.some((row) => row.persons);
  return columns.filter((column) => {
    if (column.head.award === null || column.kind === 'label') return false;
    const cells = cellsOf(rows, column).filter(
      ({ content }) => content.kind !== 'empty' && content.kind !== 'nil',
    );
    return cells.length > 0 && cells.every((cell) => isTick(cell, persons));
  });
}

/** The recipient that the names of a list are: persons under "Họ và tên", collectives under "Tên đơn vị". */
function namedRecipient(columns: readonly Column[]): Recipient | null {
  const heads = columns
    .filter(({ kind }) => kind === 'label')
    .flatMap(({ stack }) => stack.map(({ key }) => key));
  if (heads.some(tableWords.isPersons)) return 'ca_nhan';
  return heads.some(tableWords.isCollectives) ? 'tap_the' : null;
}

function evidenceOfMarks(marks: readonly GridCell[], column: Column): Evidence[] {
  const pages = [...new Set(marks.map(({ page }) => page))];
  const places = pages.map((page) => {
    const own = marks.filter((mark) => mark.page === page);
    return {
      page,
      box: boxAround(own.map(({ cell }) => cell.box)),
      text: own.map(({ text }) => text).join(' '),
    };
  });
  return [...places, ...evidenceOf(column.head.tokens)];
}

/** Rows that the same section heads, "I. Tập thể" and "II. Cá nhân". */
function bySection(rows: readonly Row[]): Row[][] {
  const sections = new Map<number | null, Row[]>();
  for (const row of rows) sections.set(row.parent, [...(sections.get(row.parent) ?? []), row]);
  return [...sections.values()];
}

/** The figures of a list's columns of marks. @param confirmed the totals that are the sum of what they stand over */
export function marksOf(
  columns: readonly Column[],
  rows: readonly Row[],
  confirmed: ReadonlySet<GridCell>,
  scope: TableScope,
): TableDraft[] {
  const persons = rows.some((row) => row.persons);
  return markColumns(columns, rows).flatMap((column) =>
    bySection(rows.filter(({ total }) => !total)).flatMap((section) => {
      const marks = cellsOf(section, column).filter((cell) => isTick(cell, persons));
      const [first] = section;
      const [cell] = marks;
      if (first === undefined || cell === undefined) return [];
      const sure = rows.some(({ total, cells }) => total && hasCell(confirmed, cells[column.at]));
      const count = {
        value: marks.length,
        recipient: namedRecipient(columns),
        certainty: 1,
        tokens: cell.tokens,
      };
      const row = { head: { ...first.head, award: null }, own: { ...first.own, award: null }, unit: null };
      const figure = figureAt({ row, column, owner: null, scope }, count, cell, null);
      if (figure === null) return [];
      const confidence = sure ? figure.confidence : Math.min(figure.confidence, UNCONFIRMED);
      return [
        { cell, whole: null, figure: { ...figure, confidence, evidence: evidenceOfMarks(marks, column) } },
      ];
    }),
  );
}

function hasCell(cells: ReadonlySet<GridCell>, cell: GridCell | null | undefined): boolean {
  return cell !== null && cell !== undefined && cells.has(cell);
}
