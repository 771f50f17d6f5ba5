import type { Page } from '../../../model/page.ts';
import { awardOf } from '../awards.ts';
import { onlyRecipient } from '../reading/choose.ts';
import type { Defaults, Draft } from '../reading/draft.ts';
import { evidenceOf, printCertainty } from '../reading/evidence.ts';
import { resolve } from '../reading/resolve.ts';
import { type Grid, type GridCell, gridOf } from './grid.ts';
import { type Head, headOf } from './head.ts';

/*
 * Totals. A row or column headed "Tổng số", "Cộng" is a sum of counts that stand in the table themselves: it is
 * left out, except a total column of a row in which no part is given. Section rows ("I. Khen thưởng cấp Nhà
 * nước") lend their grantor to the rows below; their own counts are sums too. Columns for women, leaders or
 * direct workers split a count that stands beside them and are left out.
 */

/** The heads of a table's columns, kept for the part of it on the next page. */
interface Columns {
  readonly heads: readonly Head[];
  readonly firstRow: number;
}

const SERIAL = /^(?:\d{1,3}|[IVX]{1,5}|[a-zđA-Z])[.)]?$/u;
const SECTION = /^[IVX]{1,5}[.)]?$|^[A-ZĐ][.)]?$/u;
const NUMBERED_HEAD = /^\(?(?:\d{1,2}|[A-ZĐ])(?:\s*=.*)?\)?$/u;

function isCountRow(row: readonly (GridCell | null)[]): boolean {
  return row.slice(1).some((cell) => cell !== null && cell.count !== null && cell.cell.columnSpan === 1);
}

/** The row "A | B | 1 | 2 | 3" under a head counts nothing. */
function isNumberedHead(row: readonly (GridCell | null)[]): boolean {
  const texts = row.map((cell) => cell?.text ?? '').filter((text) => text !== '');
  const counts = row.flatMap((cell) => (cell?.count === null || cell === null ? [] : [cell.count.value]));
  const rising = counts.every((value, at) => at === 0 || value === (counts[at - 1] ?? 0) + 1);
  return texts.length === row.length && rising && texts.every((text) => NUMBERED_HEAD.test(text));
}

function columnsOf(grid: Grid, before: Columns | null): Columns {
  const firstCount = grid.rows.findIndex(isCountRow);
  const heads = firstCount < 0 ? grid.rows.length : firstCount;
  if (heads === 0 && before !== null && before.heads.length === grid.columns)
    return { heads: before.heads, firstRow: 0 };
  const numbered = grid.rows[heads];
  const firstRow = numbered !== undefined && isNumberedHead(numbered) ? heads + 1 : heads;
  // A section row above the first count is no head: it has text in one place only.
  const own = grid.rows.slice(0, heads).filter((row) => new Set(row.filter((cell) => cell?.text)).size > 1);
  const columns = Array.from({ length: grid.columns }, (_, at) =>
    headOf(own.flatMap((row) => (row[at] === null || row[at] === undefined ? [] : [row[at]]))),
  );
  return { heads: columns, firstRow };
}

function labelOf(row: readonly (GridCell | null)[], columns: Columns): Head {
  const cells = row.filter((cell, at) => {
    if (cell === null || cell.text === '' || SERIAL.test(cell.text)) return false;
    if (cell.count !== null && !/^(?:19|20)\d{2}$/.test(cell.text)) return false;
    return columns.heads[at]?.award == null && (at < 3 || columns.heads[at]?.skipped !== true);
  });
  return headOf(cells.filter((cell) => cell !== null));
}

interface Place {
  readonly row: Head;
  readonly column: Head;
  readonly section: Head | null;
  readonly caption: Head;
  readonly defaults: Defaults;
}

function draftOf(cell: GridCell, place: Place): Draft | null {
  const { row, column, section, caption, defaults } = place;
  const award = row.award ?? column.award ?? section?.award ?? caption.award;
  if (award === null || cell.count === null) return null;
  const recipient =
    column.recipient ?? (row.award === null ? null : row.recipient) ?? section?.recipient ?? null;
  const grantor = row.grantor ?? column.grantor ?? section?.grantor ?? caption.grantor;
  const chosen = resolve(award, recipient, grantor);
  if (chosen === null) return null;
  const known = recipient ?? onlyRecipient(chosen.award);
  const occasion = row.occasion ?? column.occasion ?? section?.occasion ?? null;
  const evidence = [...evidenceOf(cell.tokens), ...evidenceOf(row.tokens), ...evidenceOf(column.tokens)];
  const certainty =
    0.97 * chosen.certainty * cell.count.certainty * printCertainty(cell.tokens) * (known === null ? 0.7 : 1);
  // Rows headed by neither an award nor a year name the unit that the counts are of.
  const unit =
    row.award === null && row.period === null && !row.total && row.text !== '' ? row.text : defaults.unit;
  return {
    figure: {
      award: chosen.award,
      ...(chosen.rank === null ? {} : { rank: chosen.rank }),
      recipient: known ?? 'undivided',
      count: cell.count.value,
      ...(cell.count.outOf === undefined ? {} : { outOf: cell.count.outOf }),
      counting: 'distinct',
      status: column.status ?? row.status ?? section?.status ?? caption.status ?? 'awarded',
      ...(occasion === null ? {} : { occasion }),
      ...(chosen.grantor?.body === true ? { authority: chosen.grantor.text } : {}),
      level: chosen.award === null ? null : (awardOf(chosen.award)?.level ?? null),
      period: row.period ?? column.period ?? section?.period ?? caption.period ?? defaults.period,
      unit,
      evidence,
      confidence: Math.round(certainty * 1000) / 1000,
    },
    statement: null,
    pattern: 'table-cell',
  };
}

/** The columns of a row that count: not sums of others in the row, not serial numbers, remarks or parts. */
function countingColumns(row: readonly (GridCell | null)[], columns: Columns): number[] {
  const holding = [...row.keys()].filter((at) => {
    const head = columns.heads[at];
    return row[at]?.count != null && head !== undefined && !head.skipped && !isSerialColumn(at, row, columns);
  });
  const parts = holding.filter((at) => columns.heads[at]?.total !== true);
  return parts.length > 0 ? parts : holding;
}

function isSerialColumn(at: number, row: readonly (GridCell | null)[], columns: Columns): boolean {
  const head = columns.heads[at];
  return at === 0 && (head?.award == null || head.recipient === null) && SERIAL.test(row[at]?.text ?? '');
}

function isSection(row: readonly (GridCell | null)[], label: Head): boolean {
  if (label.award !== null && label.award.content.use.kind !== 'none') return false;
  const marked = SECTION.test(row[0]?.text ?? '');
  return marked || !row.some((cell) => cell?.count != null && cell.cell.columnSpan === 1);
}

function draftsOfGrid(grid: Grid, columns: Columns, caption: Head, defaults: Defaults): Draft[] {
  const drafts: Draft[] = [];
  const awardsAbove = columns.heads.some((head) => head.award !== null);
  let section: Head | null = null;
  for (const row of grid.rows.slice(columns.firstRow)) {
    const label = labelOf(row, columns);
    if (label.total) continue;
    if (!awardsAbove && isSection(row, label)) {
      section = label;
      continue;
    }
    for (const at of countingColumns(row, columns)) {
      const [cell, column] = [row[at], columns.heads[at]];
      if (cell === null || cell === undefined || column === undefined) continue;
      const draft = draftOf(cell, { row: label, column, section, caption, defaults });
      if (draft !== null) drafts.push(draft);
    }
  }
  return drafts;
}

const CAPTION_LINES = 3;

/** The lines right above a table: its title, which may name award, year or status. */
function captionOf(page: Page, top: number): Head {
  const above = page.lines
    .filter((line) => line.role === 'body' && line.box[3] <= top + 2)
    .slice(-CAPTION_LINES);
  const cells = above.map((line): GridCell => {
    const cell = { row: 0, column: 0, rowSpan: 1, columnSpan: 1, box: line.box, lines: [line] };
    return (
      gridOf({ box: line.box, rows: 1, columns: 1, cells: [cell] }, page.number).rows[0]?.[0] ?? {
        cell,
        tokens: [],
        text: '',
        count: null,
      }
    );
  });
  return headOf(cells);
}

/** The award counts in the tables of all pages. */
export function draftsOfTables(pages: readonly Page[], defaults: Defaults): Draft[] {
  const drafts: Draft[] = [];
  let columns: Columns | null = null;
  for (const page of pages) {
    for (const table of page.tables) {
      const grid = gridOf(table, page.number);
      const next = columnsOf(grid, columns);
      drafts.push(...draftsOfGrid(grid, next, captionOf(page, table.box[1]), defaults));
      columns = next;
    }
  }
  return drafts;
}
