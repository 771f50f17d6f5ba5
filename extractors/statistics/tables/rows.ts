import type { Column } from './columns.ts';
import { countsIn, distinctCells, type GridCell, type GridRow } from './grid.ts';
import { type Head, headOf, senseOf } from './head.ts';
import { countsAwards, isUnit } from './row-label.ts';
import { BANNER, INCLUDED, isSerial, type Level, levelOfRow } from './row-level.ts';
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

/** What stands in the column of running numbers and is none: a merged name, or a total's that was not merged. */
function isWideLabel({ cell, key }: GridCell): boolean {
  return cell.columnSpan > 1 || tableWords.isTotal(key);
}

function labelsOf(cells: GridRow, columns: readonly Column[]): GridCell[] {
  const places = cells.map((cell, at) => {
    const kind = columns[at]?.kind;
    return kind === 'label' || (cell !== null && at === 0 && isWideLabel(cell)) ? cell : null;
  });
  return distinctCells(places).filter((cell) => !isSerial(cell));
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

/** The rows that belong to each row, by its number. */
export function childrenOf(rows: readonly Row[]): Map<number, Row[]> {
  const children = new Map<number, Row[]>();
  for (const row of rows) {
    if (row.parent === null) continue;
    const beside = children.get(row.parent);
    if (beside === undefined) children.set(row.parent, [row]);
    else beside.push(row);
  }
  return children;
}
