import { type Column, isOther, isUnitCell } from './columns.ts';
import type { GridCell } from './grid.ts';
import { type Head, senseOf } from './head.ts';
import { isPartOfYear } from './head-period.ts';
import { tableWords } from './table-words.ts';

/** Whether a label is the name of a unit: beside awards in columns every name is one. */
export function isUnit(
  cell: GridCell,
  column: Column | undefined,
  awardsAbove: boolean,
  alone: boolean,
): boolean {
  const sense = senseOf(cell);
  if (sense.award !== null && !awardsAbove) return false;
  if (sense.role !== null || sense.sex !== null || sense.period !== null) return false;
  if (tableWords.occasionOf(cell.key) !== null || tableWords.statusOf(cell.key) !== null) return false;
  if (isPartOfYear(cell.text) || tableWords.isTotal(cell.key)) return false;
  // "Tập thể" says whom a row counts; "Các cơ quan, đơn vị" beside awards in columns is a group of units.
  const group = awardsAbove && sense.recipient === 'tap_the' && !tableWords.isCollective(cell.key);
  if (sense.recipient !== null && !sense.weak && !sense.named && !group) return false;
  if (group) return true;
  if (column?.stack.some(({ key }) => tableWords.isGrantorHead(key)) === true) return false;
  if (column?.stack.some(({ key }) => tableWords.isUnitHead(key)) === true) return true;
  if (!awardsAbove) return alone && isUnitCell(cell);
  if (sense.award !== null) return sense.named;
  const body = sense.grantor?.body === true && sense.grantor.class !== 'thu_tuong';
  return sense.named || body || sense.weak || cell.tokens.length === 0;
}

const FACETS = [
  'award',
  'rank',
  'recipient',
  'grantor',
  'occasion',
  'period',
  'partOfYear',
  'status',
  'role',
  'sex',
] as const;

/** Whether a row's own labels leave it a count of awards. */
export function countsAwards(
  labels: readonly GridCell[],
  units: readonly GridCell[],
  own: Head,
  awardsAbove: boolean,
): boolean {
  const named = labels.filter((cell) => !units.includes(cell));
  if (
    named.some((cell) => senseOf(cell).denied || tableWords.isMoney(cell.key) || tableWords.isShare(cell.key))
  )
    return false;
  if (own.award === null && named.some((cell) => isOther(cell) || tableWords.isStaff(cell.key))) return false;
  return (
    awardsAbove || labels.length === 0 || units.length > 0 || FACETS.some((facet) => own[facet] !== null)
  );
}
