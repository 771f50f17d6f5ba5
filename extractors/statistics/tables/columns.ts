import { namesTogether } from './award-across.ts';
import { countsIn, distinctCells, type GridCell } from './grid.ts';
import { type Head, headOf, senseOf } from './head.ts';
import { isPartOfYear } from './head-period.ts';
import { tableWords } from './table-words.ts';
import type { WholeTable } from './whole-table.ts';

/**
 * What a column holds. `total`: a sum of others, unless only parts by role stand beside it; `part`: those of a
 * role or sex among the recipients beside it; `share`: percentages of the column before; `other`: anything that
 * counts no awards (money, staff, decisions, remarks).
 */
export type ColumnKind = 'serial' | 'label' | 'count' | 'total' | 'part' | 'share' | 'other';

/** A column with the cells over it, from the outermost to the nearest. */
export interface Column {
  readonly at: number;
  readonly kind: ColumnKind;
  readonly stack: readonly GridCell[];
  readonly head: Head;
  /** The unit that the column is of, where units stand in columns. */
  readonly unit: string | null;
}

/** A cell that names a unit: "Phòng Nội vụ", "UBND xã Đông Hải". */
export function isUnitCell(cell: GridCell): boolean {
  const sense = senseOf(cell);
  if (sense.award !== null || !tableWords.beginsUnit(cell.key)) return false;
  if (tableWords.isGroup(cell.key) && cell.tokens.length > 1) return true;
  return (
    sense.named || (sense.grantor !== null && cell.tokens.length > 2 && sense.grantor.class !== 'thu_tuong')
  );
}

/** Whether the nearest head says by itself that awards are counted below it, and of what kind. */
function isUnderstood(cell: GridCell): boolean {
  const sense = senseOf(cell);
  if (sense.award !== null || sense.rank !== null || tableWords.isCounted(cell.key)) return true;
  if (sense.occasion !== null || sense.status !== null || tableWords.isIncluding(cell.key)) return true;
  if (sense.named) return false;
  return (
    sense.recipient !== null || sense.period !== null || sense.grantor !== null || isPartOfYear(cell.text)
  );
}

/** A head of anything but awards; words such as "giảm nghèo" behind an award only describe it. */
export function isOther(cell: GridCell): boolean {
  const awarded = senseOf(cell).award !== null;
  return tableWords.beginsOther(cell.key) || (!awarded && tableWords.isOtherThing(cell.key));
}

function kindOf(stack: readonly GridCell[], at: number): ColumnKind {
  const nearest = stack.at(-1);
  if (nearest === undefined) return 'other';
  const { key } = nearest;
  const sense = senseOf(nearest);
  if (tableWords.isSerial(key) && (at === 0 || tableWords.recipientOf(key) === null)) return 'serial';
  if (stack.some((cell) => tableWords.isMoney(cell.key)) || stack.some((cell) => senseOf(cell).denied))
    return 'other';
  if (stack.some((cell) => tableWords.isShare(cell.key))) return 'share';
  if (tableWords.isTotal(key)) return 'total';
  if (stack.some((cell) => senseOf(cell).award === null && tableWords.isStaff(cell.key))) return 'other';
  if (tableWords.statusOf(key) === null && stack.some(isOther)) return 'other';
  if (sense.role !== null || sense.sex !== null) return 'part';
  if (isUnderstood(nearest) || namesTogether(stack) || isUnitCell(nearest)) return 'count';
  return 'other';
}

const COUNTING: readonly ColumnKind[] = ['count', 'total', 'part'];

/** A column of words before the first count names its rows, whatever stands over it; one of years, under "Năm". */
function asLabel(table: WholeTable, at: number, own: ColumnKind): boolean {
  const cells = distinctCells(table.body.map((row) => row[at]));
  const year = ({ text }: GridCell): boolean => !COUNTING.includes(own) && /^(?:19|20)\d{2}$/u.test(text);
  const texts = cells.filter((cell) => cell.content.kind === 'text' || year(cell));
  return texts.length > 0 && texts.length * 2 >= cells.length;
}

/** Remarks, ranks of office and the like name nothing that counts; the unit of measure says whom a row counts. */
function isAside(stack: readonly GridCell[]): boolean {
  return stack.some(({ key }) => tableWords.isOtherThing(key) && !tableWords.isMeasure(key));
}

/** The one column that counts in a table without a head; null where several do and nothing tells them apart. */
function onlyCounts(table: WholeTable): number | null {
  const places = Array.from({ length: table.columns }, (_, at) => at).slice(1);
  const [first, ...more] = places.filter((at) => table.body.some((row) => countsIn(row[at]).length > 0));
  return first === undefined || more.length > 0 ? null : first;
}

function stackOf(table: WholeTable, at: number): GridCell[] {
  return distinctCells(table.head.map((row) => row[at]));
}

/** The columns of a table by what stands over them. */
export function columnsOf(table: WholeTable): Column[] {
  const stacks = Array.from({ length: table.columns }, (_, at) => stackOf(table, at));
  const kinds = stacks.map(kindOf);
  const bare = table.head.length === 0 ? onlyCounts(table) : null;
  const firstCount = kinds.findIndex((kind, at) => COUNTING.includes(kind) && !asLabel(table, at, kind));
  return stacks.map((stack, at) => {
    const own = kinds[at] ?? 'other';
    const labels =
      at < (firstCount < 0 ? table.columns : firstCount) &&
      own !== 'serial' &&
      !isAside(stack) &&
      asLabel(table, at, own);
    const kind = labels ? 'label' : bare === at ? 'count' : own;
    const units = stack.filter(isUnitCell);
    const head = headOf(stack.filter((cell) => !units.includes(cell)));
    return { at, kind, stack, head, unit: units.at(-1)?.text ?? null };
  });
}
