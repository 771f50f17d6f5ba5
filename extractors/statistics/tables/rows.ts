import type { Column } from './columns.ts';
import { isOther, isUnitCell } from './columns.ts';
import { countsIn, distinctCells, type GridCell, type GridRow } from './grid.ts';
import { type Head, headOf, senseOf } from './head.ts';
import { isPartOfYear } from './head-period.ts';
import { tableWords } from './table-words.ts';

/** A row of a table's body, and how it hangs together with the rows around it. */
export interface Row {
  readonly at: number;
  readonly cells: GridRow;
  /** What its labels and those of the rows above it that it belongs to say, nearest last. */
  readonly head: Head;
  /** Only its own labels. */
  readonly own: Head;
  readonly unit: string | null;
  readonly total: boolean;
  /** Introduced by "Trong đó": not all of the recipients need stand in such rows. */
  readonly including: boolean;
  /** It picks some out by role or sex, or enterprises out of collectives. */
  readonly finer: boolean;
  /** The row that it belongs to; null at the top. */
  readonly parent: number | null;
  readonly persons: boolean;
  /** Its labels say what it counts: money, shares, and names that say nothing of awards count none. */
  readonly counts: boolean;
}

type Level = number;

const LEVELS: readonly (readonly [RegExp, Level])[] = [
  [/^[IVX]{1,5}[.)]?$/u, 2],
  [/^[A-HĐ][.)]?$/u, 1],
  [/^[IVX]{1,5}\.\d{1,2}[.)]?$/u, 3],
  [/^\d{1,3}[.)]?$/u, 4],
  [/^\d{1,3}\.\d{1,2}[.)]?$/u, 5],
  [/^\d{1,3}(?:\.\d{1,2}){2,}[.)]?$/u, 6],
  [/^[a-zđ][.)]?$/u, 7],
  [/^[-–—*•]$/u, 8],
  [/^[+○]$/u, 9],
];
const INLINE = /^([IVX]{1,5}\.|[A-HĐ]\.|\d{1,3}(?:\.\d{1,2})*\.?|[a-zđ]\)|[-–—*•]|[+○])\s+\p{L}/u;
const INCLUDED = 8;
const BANNER = 2;

function levelOf(label: string): Level | null {
  return LEVELS.find(([pattern]) => pattern.test(label))?.[1] ?? null;
}

/** How deep a row stands, by the number or mark before its name; null where it has none. */
function levelOfRow(cells: GridRow, labels: readonly GridCell[], counted: boolean): Level | null {
  const first = cells[0];
  const serial = first === null || first === undefined || labels.includes(first) ? null : levelOf(first.text);
  const text = labels[0]?.text ?? '';
  const inline = INLINE.exec(text)?.[1];
  const own = serial ?? (inline === undefined ? null : levelOf(inline));
  if (tableWords.beginsIncluding(labels[0]?.key ?? '')) return Math.max(own ?? 0, INCLUDED);
  if (own === null && !counted && labels[0] !== undefined && labels[0].cell.columnSpan > 1) return BANNER;
  return own;
}

function labelsOf(cells: GridRow, columns: readonly Column[]): GridCell[] {
  const places = cells.map((cell, at) => {
    const kind = columns[at]?.kind;
    return kind === 'label' || (cell !== null && at === 0 && cell.cell.columnSpan > 1) ? cell : null;
  });
  return distinctCells(places).filter((cell) => !isSerial(cell));
}

function isSerial({ text }: GridCell): boolean {
  return levelOf(text) !== null && !/^(?:19|20)\d{2}$/u.test(text);
}

/** Whether a label is the name of a unit: beside awards in columns every name is one. */
function isUnit(cell: GridCell, column: Column | undefined, awardsAbove: boolean, alone: boolean): boolean {
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

interface Reading {
  readonly cells: GridRow;
  readonly labels: readonly GridCell[];
  readonly units: readonly GridCell[];
  readonly level: Level | null;
  readonly counted: boolean;
}

function readingOf(cells: GridRow, columns: readonly Column[], awardsAbove: boolean): Reading {
  const labels = labelsOf(cells, columns);
  const awarded = labels.some((cell) => senseOf(cell).award !== null);
  const units = labels.filter((cell) => isUnit(cell, columns[cells.indexOf(cell)], awardsAbove, !awarded));
  const counted = cells.some(
    (cell, at) =>
      countsIn(cell).length > 0 && columns[at]?.kind !== 'serial' && columns[at]?.kind !== 'label',
  );
  return { cells, labels, units, level: levelOfRow(cells, labels, counted), counted };
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
function countsAwards(
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

/** Rows without number or mark stand where the row before them stands. */
function filled(readings: readonly Reading[]): Level[] {
  let before: Level = 4;
  return readings.map(({ level, labels }) => {
    const total = labels.some(({ key }) => tableWords.isTotal(key));
    const own = level ?? (total ? 0 : before === BANNER || before < 2 ? 4 : before);
    if (!total) before = own;
    return own;
  });
}

/** The rows of a body with the rows that they belong to. */
export function rowsOf(body: readonly GridRow[], columns: readonly Column[], awardsAbove: boolean): Row[] {
  const persons = columns.some(({ stack }) => stack.some(({ key }) => tableWords.isPersons(key)));
  const readings = body.map((cells) => readingOf(cells, columns, awardsAbove));
  const levels = filled(readings);
  const open: number[] = [];
  return readings.map((reading, at): Row => {
    const level = levels[at] ?? 0;
    while (open.length > 0 && (levels[open.at(-1) ?? 0] ?? 0) >= level) open.pop();
    const above = open.flatMap((index) => readings[index] ?? []);
    const total = reading.labels.some(({ key }) => tableWords.isTotal(key));
    const named = (one: Reading): readonly GridCell[] =>
      one.labels.filter((cell) => !one.units.includes(cell));
    const own = headOf(named(reading));
    const row = {
      ...{ at, cells: reading.cells, own, persons },
      counts: countsAwards(reading.labels, reading.units, own, awardsAbove),
      head: headOf([...above.flatMap(named), ...named(reading)]),
      unit: [...above.flatMap(({ units }) => units), ...reading.units].at(-1)?.text ?? null,
      total,
      including: tableWords.beginsIncluding(reading.labels[0]?.key ?? ''),
      finer: own.role !== null || own.sex !== null || (own.recipient === 'doanh_nghiep' && level >= INCLUDED),
      parent: total ? null : (open.at(-1) ?? null),
    };
    if (!total) open.push(at);
    return row;
  });
}
