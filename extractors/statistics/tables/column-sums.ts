import type { Column } from './columns.ts';
import type { GridCell } from './grid.ts';
import { senseOf } from './head.ts';
import { tableWords } from './table-words.ts';

/** How the counting columns of a table hang together. */
export interface ColumnSums {
  /** Columns whose counts stand in other columns again, by their number: those columns. */
  readonly partsOf: ReadonlyMap<number, readonly number[]>;
  /** Columns that pick some out of another's recipients (nữ, lãnh đạo), by their number: that other column. */
  readonly wholeOf: ReadonlyMap<number, number>;
  /** Columns under "Trong đó", by their number: the column that they part. */
  readonly ownerOf: ReadonlyMap<number, number>;
  /** Columns that part by occasion a total that others part by recipient: they say the same once more. */
  readonly aside: ReadonlySet<number>;
}

const COUNTING = new Set(['count', 'total', 'part']);

/** The place in a column's stack of its "Trong đó"; -1 where it has none. */
function includingAt({ stack }: Column): number {
  return stack.findIndex(({ key }) => tableWords.beginsIncluding(key));
}

/** Whether two columns stand under the same cell, counted from the outermost. */
function shares(one: Column, other: Column, depth: number): boolean {
  return one.stack.slice(0, depth).every((cell, at) => other.stack[at] === cell);
}

/** "Giấy khen | Trong đó: Tập thể | Cá nhân": the column before the group that it parts. */
function ownersOf(columns: readonly Column[]): Map<number, number> {
  const owners = new Map<number, number>();
  for (const column of columns) {
    const at = includingAt(column);
    if (at < 0 || !COUNTING.has(column.kind)) continue;
    const owner = columns
      .slice(0, column.at)
      .findLast(
        (left) =>
          COUNTING.has(left.kind) &&
          left.kind !== 'part' &&
          shares(column, left, at) &&
          !under(left, column.stack[at]),
      );
    if (owner !== undefined) owners.set(column.at, owner.at);
  }
  return owners;
}

function under(column: Column, cell: GridCell | undefined): boolean {
  return cell !== undefined && column.stack.includes(cell);
}

/** Enterprises under "Tập thể" are some of them. */
function isEnterprisePart(column: Column): boolean {
  const outer = column.stack.slice(0, -1).some((cell) => senseOf(cell).recipient === 'tap_the');
  return column.head.recipient === 'doanh_nghiep' && outer;
}

function isFiner(column: Column): boolean {
  return column.kind === 'part' || isEnterprisePart(column);
}

function fits(whole: Column, part: Column): boolean {
  const recipient = whole.head.recipient;
  if (part.head.recipient === 'doanh_nghiep') return recipient === 'tap_the' || whole.kind === 'total';
  return recipient === null || recipient === 'ca_nhan' || whole.kind === 'total';
}

function awardKey({ head }: Column): string {
  const use = head.award?.content.use;
  if (use === undefined || use.kind === 'none') return '';
  return use.kind === 'award' ? use.award.id : `${use.family.id} ${head.grantor?.class ?? ''}`;
}

/** The column whose recipients a finer one parts: nearest to the left, under the nearest common head. */
function wholeFor(part: Column, columns: readonly Column[], owner: number | undefined): number | null {
  const left = columns.slice(0, part.at).filter((column) => COUNTING.has(column.kind) && !isFiner(column));
  const including = includingAt(part);
  for (let depth = part.stack.length - 1; depth >= 0; depth -= 1) {
    if (owner !== undefined && depth <= including) return owner;
    const beside = left.filter((column) => shares(part, column, depth));
    // Behind the columns of several awards nothing says whose women are counted.
    if (depth === 0 && part.stack.length > 0 && new Set(beside.map(awardKey)).size > 1) return null;
    const whole =
      beside.findLast((column) => fits(column, part) && column.kind === 'count') ??
      beside.findLast((column) => fits(column, part));
    if (whole !== undefined) return whole.at;
  }
  return null;
}

/** The columns whose counts a total adds up; a total of the same kind within them stands for its own parts. */
function partsFor(total: Column, columns: readonly Column[], owners: ReadonlyMap<number, number>): Column[] {
  const owned = columns.filter(({ at }) => owners.get(at) === total.at);
  if (owned.length > 0 || total.kind !== 'total') return owned;
  const depth = total.stack.length - 1;
  return columns.filter(
    (column) => column.at !== total.at && shares(total, column, depth) && COUNTING.has(column.kind),
  );
}

/** "Tập thể | Cá nhân | Thường xuyên | Đột xuất" beside one total part it twice: the second way is left aside. */
function secondWay(parts: readonly Column[]): readonly Column[] {
  const byRecipient = parts.filter(({ head }) => head.recipient !== null && head.occasion === null);
  const byOccasion = parts.filter(({ head }) => head.occasion !== null && head.recipient === null);
  return byRecipient.length > 1 && byOccasion.length > 1 ? byOccasion : [];
}

/** Finds which columns are sums of which, and which pick some out of which. */
export function columnSumsOf(columns: readonly Column[]): ColumnSums {
  const ownerOf = ownersOf(columns);
  const wholeOf = new Map<number, number>();
  for (const column of columns) {
    const whole = isFiner(column) ? wholeFor(column, columns, ownerOf.get(column.at)) : null;
    if (whole !== null) wholeOf.set(column.at, whole);
  }
  const partsOf = new Map<number, readonly number[]>();
  const totals = columns.filter(({ kind, at }) => kind === 'total' || [...ownerOf.values()].includes(at));
  const aside = new Set<number>();
  for (const total of totals.toSorted((one, other) => other.stack.length - one.stack.length)) {
    const parts = partsFor(total, columns, ownerOf).filter(({ at }) => !wholeOf.has(at) && !partsOf.has(at));
    for (const { at } of secondWay(parts)) aside.add(at);
    const first = parts.map(({ at }) => at).filter((at) => !aside.has(at));
    if (first.length > 0) partsOf.set(total.at, first);
  }
  return { partsOf, wholeOf, ownerOf, aside };
}
