import type { Issue } from '../../../../model/issue.ts';
import { issue } from '../../../../model/make-issue.ts';
import type { Page, Table } from '../../../../model/page.ts';
import { distinctCells } from '../grid.ts';
import { senseOf } from '../head.ts';
import { type Layout, layoutOf } from '../layout.ts';
import { NOTHING_READ, type TableDraft, type TableReading } from '../table-reading.ts';
import { type PagedTable, tablesOverPages, wholeTables } from '../whole-table.ts';
import { contradictsItself } from './contradiction.ts';
import { provenBySums } from './proof.ts';
import { type Ways, waysOf } from './ways.ts';

/** Pages whose tables have their spans, and what was read of those whose spans nothing proves. */
export interface Settled {
  readonly pages: readonly Page[];
  readonly readings: readonly TableReading[];
}

/** Reads the tables of pages apart from all others. */
export type ReadAlone = (pages: readonly Page[]) => TableReading;

/** The pages of a table with nothing else in them but their lines and the table, laid in one way. */
function alone(paged: readonly PagedTable[], way: readonly Table[]): Page[] {
  return paged.map(({ page }, at) => ({ ...page, tables: way.slice(at, at + 1) }));
}

/** The figures of a draft that two ways must share, and the cell that it stands in. */
function keyOf({ figure, cell, whole }: TableDraft): string {
  const { evidence: _, ...said } = figure;
  return JSON.stringify([cell.cell.box, whole?.cell.box ?? null, said]);
}

/** What every one of the lists holds, told by its key. */
function inAll<T>(lists: readonly (readonly T[])[], key: (one: T) => string): T[] {
  const [first = [], ...more] = lists;
  const others = more.map((list) => new Set(list.map(key)));
  return first.filter((one) => others.every((keys) => keys.has(key(one))));
}

/** What every way of reading gives: where heads can be meant in several ways, nothing else is certain. */
function shared(readings: readonly TableReading[]): TableReading {
  const drafts = inAll(
    readings.map((reading) => reading.drafts),
    keyOf,
  );
  const cells = new Set(drafts.map(({ cell }) => cell));
  return {
    // A part without its whole would be added to other counts.
    drafts: drafts.filter(({ whole }) => whole === null || cells.has(whole)),
    issues: inAll(
      readings.map(({ issues }) => issues),
      (one) => JSON.stringify(one),
    ),
    contradicted: inAll(
      readings.map(({ contradicted }) => contradicted),
      ({ sum, label }) => JSON.stringify([label, sum.total.cell.box, sum.parts.map(({ cell }) => cell.box)]),
    ),
  };
}

/** Whether a table speaks of awards at all; of one that does not nothing was lost. */
function speaksOfAwards(paged: readonly PagedTable[]): boolean {
  const pages = paged.map(({ page, table }) => ({ ...page, tables: [table] }));
  return wholeTables(pages).some(({ caption, head, body }) =>
    distinctCells([...caption, ...head.flat(), ...body.flat()]).some((cell) => senseOf(cell).award !== null),
  );
}

function unclear(paged: readonly PagedTable[], code: string, parameters: Issue['parameters'] = {}): Issue {
  const [first] = paged;
  const page = first?.page.number ?? 1;
  return issue(code, 'warning', { page, ...parameters }, { page, ...(first && { box: first.table.box }) });
}

/** The layouts of a table laid in one way. */
function layoutsOf(paged: readonly PagedTable[], way: readonly Table[]): Layout[] {
  return wholeTables(alone(paged, way)).map(layoutOf);
}

/** The ways that do not contradict themselves; the one that sums prove, where they prove one. */
function fitting(paged: readonly PagedTable[], ways: Ways['tables']): Ways['tables'] {
  const possible = ways
    .map((way) => ({ way, layouts: layoutsOf(paged, way) }))
    .filter(({ layouts }) => !layouts.some(contradictsItself));
  const proven = possible.filter(({ layouts }) => layouts.some(provenBySums));
  return (proven.length === 1 ? proven : possible).map(({ way }) => way);
}

/** The one way that a table can be meant; else what all of them say. */
function outcome(paged: readonly PagedTable[], { tables, lostRows }: Ways, read: ReadAlone): Outcome {
  const [first, ...more] = fitting(paged, tables);
  const issues =
    lostRows > 0 && speaksOfAwards(paged) ? [unclear(paged, 'table-rows-unclear', { rows: lostRows })] : [];
  if (first !== undefined && more.length === 0) return { way: first, reading: { ...NOTHING_READ, issues } };
  const readings = [first ?? [], ...more].map((way) => read(alone(paged, way)));
  const common = shared(readings);
  const lacks = readings.some(({ drafts }) => drafts.length > common.drafts.length);
  if (lacks || (first === undefined && speaksOfAwards(paged)))
    issues.push(unclear(paged, 'table-heads-unclear'));
  return { way: [], reading: { ...common, issues: [...common.issues, ...issues] } };
}

interface Outcome {
  /** The tables with their spans; none where they were read already. */
  readonly way: readonly Table[];
  readonly reading: TableReading;
}

/**
 * Gives the tables of a plain text the spans that merged cells lost there. Where the words, the contents of the
 * columns or the sums leave one way to lay the heads, the table has that; where several are left, only what all of
 * them say is read, and an issue names the table.
 */
export function settle(pages: readonly Page[], read: ReadAlone): Settled {
  const laid = new Map<Table, Table | undefined>();
  const readings: TableReading[] = [];
  for (const paged of tablesOverPages(pages)) {
    const ways = waysOf(paged);
    if (ways === null) continue;
    const { way, reading } = outcome(paged, ways, read);
    paged.forEach(({ table }, at) => {
      laid.set(table, way[at]);
    });
    readings.push(reading);
  }
  if (laid.size === 0) return { pages, readings };
  const settled = (table: Table): Table | undefined => (laid.has(table) ? laid.get(table) : table);
  return {
    pages: pages.map((page) => ({ ...page, tables: page.tables.flatMap((table) => settled(table) ?? []) })),
    readings,
  };
}
