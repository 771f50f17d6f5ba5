import type { Issue } from '../../../../model/issue.ts';
import { issue } from '../../../../model/make-issue.ts';
import type { Page, Table } from '../../../../model/page.ts';
import { layoutOf } from '../layout.ts';
import type { TableDraft, TableReading } from '../table-reading.ts';
import { wholeTables } from '../whole-table.ts';
import { contradictsItself } from './contradiction.ts';
import { waysOf } from './ways.ts';

/** A page whose tables have their spans, and what was read of those whose spans nothing proves. */
export interface Settled {
  readonly page: Page;
  readonly readings: readonly TableReading[];
}

/** Reads one table alone on its page. */
export type ReadAlone = (page: Page) => TableReading;

function only(page: Page, table: Table): Page {
  return { ...page, tables: [table] };
}

/** The figures of a draft that two ways must share, and the cell that it stands in. */
function keyOf({ figure, cell, whole }: TableDraft): string {
  const { evidence: _, ...said } = figure;
  return JSON.stringify([cell.cell.box, whole?.cell.box ?? null, said]);
}

/** What every way of reading gives: where heads can be meant in several ways, nothing else is certain. */
function shared(readings: readonly TableReading[]): TableReading {
  const [first, ...more] = readings;
  if (first === undefined) return { drafts: [], issues: [] };
  const others = more.map(({ drafts }) => new Set(drafts.map(keyOf)));
  return { drafts: first.drafts.filter((draft) => others.every((keys) => keys.has(keyOf(draft)))), issues: first.issues };
}

/** The ways whose totals agree with their parts, where those of others do not. */
function agreeing(readings: readonly TableReading[]): readonly TableReading[] {
  const agree = readings.filter(({ issues }) => issues.length === 0);
  return agree.length > 0 ? agree : readings;
}

function unclear(page: Page, table: Table, code: string, parameters: Issue['parameters'] = {}): Issue {
  return issue(code, 'warning', { page: page.number, ...parameters }, { page: page.number, box: table.box });
}

/**
 * Gives the tables of a plain text the spans that merged cells lost there. Where the words, the contents of the
 * columns or the sums leave one way to lay the heads, the table has that; where several are left, only what all of
 * them say is read, and an issue names the table.
 */
export function settle(page: Page, read: ReadAlone): Settled {
  const tables: Table[] = [];
  const readings: TableReading[] = [];
  for (const table of page.tables) {
    const ways = waysOf(table, page);
    if (ways === null) {
      tables.push(table);
      continue;
    }
    const fitting = ways.tables.filter(
      (way) => !wholeTables([only(page, way)]).some((whole) => contradictsItself(layoutOf(whole))),
    );
    const [first, ...more] = fitting;
    const issues = ways.lostRows === 0 ? [] : [unclear(page, table, 'table-rows-unclear', { rows: ways.lostRows })];
    if (first !== undefined && more.length === 0) tables.push(first);
    else {
      const all = agreeing(fitting.map((way) => read(only(page, way))));
      const common = shared(all);
      readings.push(common);
      if (all.some(({ drafts }) => drafts.length > common.drafts.length) || first === undefined)
        issues.push(unclear(page, table, 'table-heads-unclear'));
    }
    readings.push({ drafts: [], issues });
  }
  return { page: { ...page, tables }, readings };
}
