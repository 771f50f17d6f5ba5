import { tokensOf } from '../../stream/token.ts';
import { grantorOf } from '../../tagging/term.ts';
import { termsOf } from '../../tagging/terms.ts';
import { syllableKey } from '../../vocabulary/key.ts';
import type { Column } from '../columns.ts';
import { countsIn, type GridCell } from '../grid.ts';
import { headOf } from '../head.ts';
import { figureAt, type TableScope } from '../place.ts';
import { disagrees } from '../sums.ts';
import {
  type Contradiction,
  NOTHING_READ,
  type TableDraft,
  type TableReading,
  withDoubts,
} from '../table-reading.ts';
import type { WholeTable } from '../whole-table.ts';
import type { Form, ReportingLevel } from './form.ts';
import { formColumns } from './form-columns.ts';
import { type CodedRow, codedRows } from './row-codes.ts';

/** Where the letterhead does not say whether a ministry or a province reports. */
const UNKNOWN_LEVEL = 0.8;

const PROVINCIAL = new Set(['tỉnh', 'sở'].map(syllableKey));

function levelOf(unit: string | null): ReportingLevel | null {
  const place = { page: 1, line: 0 };
  const words = (unit ?? '').split(/\s+/u).filter((word) => word !== '');
  const tokens = words.flatMap((text) => tokensOf({ text, box: [0, 0, 0, 0], confidence: 1 }, place));
  const classes = termsOf(tokens).map((term) => grantorOf(term)?.class);
  if (classes.includes('tinh') || classes.includes('so') || tokens.some(({ key }) => PROVINCIAL.has(key)))
    return 'tinh';
  return classes.includes('bo') ? 'bo' : null;
}

interface Sheet {
  readonly rows: readonly CodedRow[];
  readonly columns: readonly Column[];
  readonly scope: TableScope;
  readonly certainty: number;
}

function cellAt(rows: readonly CodedRow[], code: number, column: Column): GridCell | null {
  return rows.find(({ row }) => row.code === code)?.cells[column.at] ?? null;
}

/** Whether a total stands for the recipients, none of which is given: then it is a figure of its own. */
function standsAlone(rows: readonly CodedRow[], column: Column): boolean {
  return rows.every(({ row, cells }) => row.kind !== 'figure' || countsIn(cells[column.at]).length === 0);
}

function draftsOfRow(
  { cells, row, label, certainty }: CodedRow,
  { rows, columns, scope, certainty: all }: Sheet,
): TableDraft[] {
  if (row.kind === 'other') return [];
  const own = {
    ...headOf(label),
    ...{
      award: null,
      rank: null,
      grantor: null,
      occasion: null,
      period: null,
      partOfYear: null,
      status: null,
    },
    ...{ recipient: row.kind === 'total' ? null : row.recipient, sex: null },
    role: row.kind === 'part' ? (row.role ?? null) : null,
  };
  return columns.flatMap((column): TableDraft[] => {
    const cell = cells[column.at];
    const [count] = countsIn(cell);
    if (cell === null || cell === undefined || count === undefined || column.head.award === null) return [];
    if (row.kind === 'total' && !standsAlone(rows, column)) return [];
    const sure = { ...count, certainty: count.certainty * certainty * all };
    const figure = figureAt(
      { row: { head: own, own, unit: null }, column, owner: null, scope },
      sure,
      cell,
      null,
    );
    if (figure === null) return [];
    const whole = row.kind === 'part' ? cellAt(rows, row.of, column) : null;
    return [{ figure, cell, whole: countsIn(whole).length > 0 ? whole : null }];
  });
}

/** The sums that the form prescribes and that its numbers break, column by column. */
function contradictions(form: Form, { rows, columns }: Sheet): Contradiction[] {
  return columns.flatMap((column) =>
    form.sums.flatMap(({ total, parts }): Contradiction[] => {
      const printed = cellAt(rows, total, column);
      const cells = parts.map((code) => cellAt(rows, code, column)).filter((cell) => cell !== null);
      const stated = cells.filter(({ content }) => content.kind === 'counts');
      if (printed === null || stated.length === 0 || !disagrees({ total: printed, parts: cells })) return [];
      const label =
        rows
          .find(({ row }) => row.code === total)
          ?.label.map(({ text }) => text)
          .join(' ') ?? '';
      const figures = rows.filter(({ row }) => row.kind === 'figure').map(({ cells: row }) => row[column.at]);
      const doubts = figures.filter((cell) => cell !== null && cell !== undefined);
      return [
        { sum: { total: printed, parts: cells }, doubts, label: `${label} ${column.head.text}`.trim() },
      ];
    }),
  );
}

/**
 * The figures of an official statistical form (0602, 0603 and their forerunners 0702, 0703).
 *
 * Rows go by their code. Tập thể, hộ gia đình and cá nhân are the figures; enterprises, leaders, direct workers
 * point at the row that they are some of. The rows that part the total once more, by submitting body and by
 * occasion (thường xuyên … kháng chiến), give no figures, so that nothing is counted twice: they are only held
 * against the total, and a sum that the form prescribes and the numbers break is an issue.
 */
export function readForm(table: WholeTable, form: Form, scope: TableScope): TableReading {
  if (form.counts === 'other') return NOTHING_READ;
  const level = levelOf(scope.unit ?? scope.defaults.unit);
  const needed = form.columns.some(({ award }) => award.bo !== award.tinh);
  const sheet: Sheet = {
    rows: codedRows(table, form),
    columns: formColumns(table, form, level ?? 'tinh'),
    scope: {
      ...scope,
      caption: { ...scope.caption, award: null, grantor: null, occasion: null, recipient: null },
    },
    certainty: level === null && needed ? UNKNOWN_LEVEL : 1,
  };
  const drafts = sheet.rows.flatMap((row) => draftsOfRow(row, sheet));
  return withDoubts(drafts, contradictions(form, sheet));
}
