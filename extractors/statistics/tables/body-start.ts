import { distinctCells, type Grid, type GridRow } from './grid.ts';

/** How many rows from the top are head, and whether the row "A | B | 1 | 2 | 3" follows them. */
export interface BodyStart {
  readonly headRows: number;
  readonly numbered: boolean;
}

const ARABIC = /^\d{1,3}[.)]?$/u;
/** "A", "(1)", "3=4+5", "(1) = (2)+(3)". */
const COLUMN_NUMBER = /^(?:\(?(\d{1,2})\)?(?:\s*=[\d\s+()=]*)?|\(?[A-ZĐ]\)?)$/u;
const YEAR = /^(?:19|20)\d{2}$/u;

/** Years of a head rise; a few may be left out between them. */
const MOST_LEFT_OUT = 5;

/** A row of bare years stands in a head: they follow one another, and there are two of them at least. */
function isYears(row: GridRow): boolean {
  const numbers = distinctCells(row).filter(({ content }) => content.kind === 'counts');
  const years = numbers.filter(({ text }) => YEAR.test(text)).map(({ text }) => Number(text));
  const steps = years.slice(1).map((year, at) => year - (years[at] ?? 0));
  const follow = steps.every((step) => Math.abs(step) <= 1);
  const rise = steps.every((step) => step > 0 && step <= MOST_LEFT_OUT);
  return years.length === numbers.length && years.length > 1 && (follow || rise);
}

/** The row "A | B | 1 | 2 | 3=4+5" under a head counts nothing: its numbers rise by one. */
export function isNumberedRow(row: GridRow): boolean {
  const matches = distinctCells(row).map(({ text }) => COLUMN_NUMBER.exec(text));
  if (matches.length < 3 || matches.some((match) => match === null)) return false;
  const numbers = matches.flatMap((match) => (match?.[1] === undefined ? [] : [Number(match[1])]));
  const first = numbers[0] ?? 9;
  return numbers.length > 1 && first <= 3 && numbers.every((number, at) => number === first + at);
}

function counts(row: GridRow): boolean {
  return row
    .slice(1)
    .some(
      (cell) =>
        cell?.cell.columnSpan === 1 &&
        (['counts', 'mark', 'nil'] as const).some((kind) => kind === cell.content.kind),
    );
}

function isSerialRow(row: GridRow): boolean {
  const [first, ...rest] = distinctCells(row);
  return first !== undefined && row[0] === first && ARABIC.test(first.text) && rest.length > 0;
}

function beginsBody(row: GridRow): boolean {
  return (counts(row) && !isYears(row)) || isSerialRow(row);
}

const SECTION = /^(?:[IVX]{1,5}|[A-ZĐ])(?:[.)]|\.\s.*)?$/u;

/** A row that only names what the rows below it are about. */
export function isBanner(row: GridRow): boolean {
  const cells = distinctCells(row);
  const [first] = cells;
  return cells.length === 1 || (cells.length === 2 && first === row[0] && SECTION.test(first?.text ?? ''));
}

/** Where a table's body begins. A section's name right above the first count is no head. */
export function bodyStartOf(grid: Grid): BodyStart {
  const numberedAt = grid.rows.findIndex(isNumberedRow);
  const found = grid.rows.findIndex(beginsBody);
  const first = found < 0 ? grid.rows.length : found;
  if (numberedAt > 0 && numberedAt <= first) return { headRows: numberedAt, numbered: true };
  let headRows = first;
  while (headRows > 1 && isBannerBelowHead(grid, headRows - 1)) headRows -= 1;
  return { headRows, numbered: false };
}

function isBannerBelowHead(grid: Grid, at: number): boolean {
  const row = grid.rows[at];
  const above = grid.rows.slice(0, at);
  return row !== undefined && isBanner(row) && above.some((other) => !isBanner(other));
}
