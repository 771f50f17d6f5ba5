import type { Deliverable, Reporter } from '../../../model/campaign.ts';
import type { Page } from '../../../model/page.ts';
import type { BodyLine } from '../stream/blocks.ts';
import type { Token } from '../stream/token.ts';
import { tokensOf } from '../stream/token.ts';
import { gridOf } from '../tables/grid.ts';
import { DAY, dayAt } from './day.ts';
import type { DeadlineReading, LetterFacts } from './deadlines.ts';
import { deliverablesIn } from './deliverable.ts';
import { campaignWords } from './knowledge.ts';
import { comingDay } from './letter-day.ts';
import { type Passage, passageOf, shownAt } from './passage.ts';
import { finder, has } from './pattern.ts';
import { groupsOf } from './reporters.ts';

type Row = readonly Passage[];

const DEADLINE_HEAD = finder(campaignWords.deadlineHeadings.names);
const UNIT_HEAD = finder(campaignWords.tableHeads.unit);
const OBJECT_HEAD = finder(campaignWords.tableHeads.object);
const STROKE = '|';
const SURE = 0.9;

/** The tables of the pages, row by row. */
function pageTables(pages: readonly Page[]): Row[][] {
  return pages.flatMap(({ tables, number }) =>
    tables.map((table) =>
      gridOf(table, number).rows.map((row) => row.map((cell) => passageOf(cell?.tokens ?? []))),
    ),
  );
}

function cellsOf(body: BodyLine): Row | null {
  if (!body.text.includes(STROKE)) return null;
  const cells: Token[][] = [[]];
  for (const word of body.line.words) {
    for (const token of tokensOf(word, { page: body.page, line: body.index })) {
      if (token.text === STROKE) cells.push([]);
      else cells.at(-1)?.push(token);
    }
  }
  return cells.length > 2 ? cells.map(passageOf) : null;
}

/** Tables written as text with strokes, "TT | Đơn vị | Thời hạn": lines below each other with as many cells. */
function textTables(lines: readonly BodyLine[]): Row[][] {
  const tables: Row[][] = [];
  let open: Row[] = [];
  for (const line of lines) {
    const row = cellsOf(line);
    if (row !== null && (open[0] === undefined || open[0].length === row.length)) {
      open.push(row);
      continue;
    }
    if (open.length > 1) tables.push(open);
    open = row === null ? [] : [row];
  }
  return open.length > 1 ? [...tables, open] : tables;
}

function column(head: Row, pattern: RegExp, not: number): number {
  return head.findIndex(({ folded }, at) => at !== not && has(folded, pattern));
}

function dayIn({ folded }: Passage) {
  const at = folded.search(new RegExp(DAY, 'u'));
  return at < 0 ? null : dayAt(folded, at);
}

function readingOf(row: Row, columns: Columns, facts: LetterFacts, fallback: readonly Deliverable[]) {
  const cell = row[columns.day];
  const printed = cell === undefined ? null : dayIn(cell);
  if (cell === undefined || printed === null) return null;
  const dated = comingDay(printed, facts.day);
  const named = deliverablesIn(row[columns.object]?.folded ?? '', facts.main);
  const deliverables = named.length > 0 ? named : fallback;
  if (dated === null || deliverables.length === 0) return null;
  const reporters = reportersIn(row[columns.unit]);
  const day = shownAt(cell, 0, cell.text.length, dated.certainty);
  return {
    deadline: {
      on: dated.on,
      time: null,
      wording: 'latest',
      yearStated: printed.year !== null,
      deliverables,
      reporters: reporters.map(({ name, groups }) => ({ name, groups })),
      receiver: null,
      evidence: [...reporters.flatMap(({ evidence }) => evidence), ...day.evidence],
      confidence: day.confidence,
    },
    receiver: null,
    reporters,
    clause: cell,
    cueAt: 0,
  } satisfies DeadlineReading;
}

function reportersIn(cell: Passage | undefined): Reporter[] {
  if (cell === undefined || cell.text === '') return [];
  const shown = shownAt(cell, 0, cell.text.length, SURE);
  return [{ name: cell.text, groups: groupsOf(cell.text), source: 'body', ...shown }];
}

interface Columns {
  readonly day: number;
  readonly unit: number;
  readonly object: number;
}

/** The deadlines of tables that have a column for them, one a row. */
export function deadlinesInTables(
  pages: readonly Page[],
  lines: readonly BodyLine[],
  facts: LetterFacts,
): DeadlineReading[] {
  const fallback = facts.main === null ? [] : [facts.main];
  return [...pageTables(pages), ...textTables(lines)].flatMap((rows) => {
    const at = rows.findIndex((row) => row.some(({ folded }) => has(folded, DEADLINE_HEAD)));
    const head = rows[at];
    if (head === undefined) return [];
    const day = column(head, DEADLINE_HEAD, -1);
    const columns = { day, unit: column(head, UNIT_HEAD, day), object: column(head, OBJECT_HEAD, day) };
    return rows
      .slice(at + 1)
      .map((row) => readingOf(row, columns, facts, fallback))
      .filter((reading) => reading !== null);
  });
}
