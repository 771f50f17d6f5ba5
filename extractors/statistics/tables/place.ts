import type { FigureStatus, Period, Recipient } from '../../../model/figure.ts';
import { awardOf } from '../awards.ts';
import type { AwardTerm } from '../grammar/award-term.ts';
import { onlyRecipient } from '../reading/choose.ts';
import type { Defaults } from '../reading/draft.ts';
import { evidenceOf, printCertainty } from '../reading/evidence.ts';
import type { Unnamed } from '../reading/figure-id.ts';
import { type Resolved, resolve } from '../reading/resolve.ts';
import type { Rank } from '../tagging/term.ts';
import type { Column } from './columns.ts';
import type { CellCount } from './content.ts';
import type { GridCell } from './grid.ts';
import type { Head } from './head.ts';
import { ofYear } from './head-period.ts';
import type { Heading } from './headings.ts';
import type { Row } from './rows.ts';

/** What holds for a whole table. */
export interface TableScope {
  readonly caption: Head;
  /** Whom a note below the table says that all of it counts. */
  readonly noted: Recipient | null;
  readonly unit: string | null;
  /** What the sections say that the table stands in. */
  readonly heading: Heading;
  /** What a table counts where nothing says so: what was awarded, in a plan what is aimed at. */
  readonly status: FigureStatus;
  readonly defaults: Defaults;
}

/** Where a count stands: its row, its column, and the column that its "Trong đó" parts. */
export interface Place {
  readonly row: Pick<Row, 'head' | 'own' | 'unit'>;
  readonly column: Column;
  readonly owner: Head | null;
  readonly scope: TableScope;
}

const IN_TABLE = 0.97;
const UNKNOWN_RECIPIENT = 0.7;
/** A count that reaches over several rows is said of the first of them. */
const OVER_ROWS = 0.7;

function withRank(award: AwardTerm, rank: Rank | null): AwardTerm {
  const { ranks, use } = award.content;
  const ranked = use.kind === 'award' && awardOf(use.award.id)?.ranked === true;
  return ranks.length > 0 || rank === null || !ranked
    ? award
    : { ...award, content: { ...award.content, ranks: [rank] } };
}

/** Enterprises are counted among collectives; other kinds in row and column contradict each other. */
function together(row: Recipient | null, column: Recipient | null): Recipient | null | 'contradiction' {
  if (row === null || column === null || row === column) return column ?? row;
  if (row === 'undivided' || column === 'undivided') return row === 'undivided' ? column : row;
  const kinds = [row, column];
  return kinds.includes('tap_the') && kinds.includes('doanh_nghiep') ? 'doanh_nghiep' : 'contradiction';
}

function recipientOf({ row, column, owner }: Place, count: CellCount): Recipient | null | 'contradiction' {
  const above = column.head.recipient ?? owner?.recipient ?? null;
  // Words beside an award ("… cho đơn vị dẫn đầu") describe it; a column decides whom it counts.
  if (row.own.award !== null && above !== null) return count.recipient ?? above;
  return count.recipient ?? together(row.head.recipient, above);
}

/** The period of a count; `unknown` for a quarter of no known year. */
function periodOf({ row, column, owner, scope }: Place): Period | null | 'unknown' {
  const part = row.head.partOfYear ?? column.head.partOfYear;
  const near = row.head.period ?? column.head.period ?? owner?.period ?? null;
  const period = near ?? scope.caption.period ?? scope.heading.period ?? scope.defaults.period;
  if (part === null) return period;
  const year = period?.from.slice(0, 4);
  if (year === undefined || period?.to.slice(0, 4) !== year) return 'unknown';
  return ofYear(part, year) ?? 'unknown';
}

/** The award that a place is of: the row's own, then the column's, a section's, the caption's. */
export function awardAt({ row, column, owner, scope }: Place): AwardTerm | null {
  const award = row.own.award ?? column.head.award ?? owner?.award ?? row.head.award ?? scope.caption.award;
  const rank = row.head.rank ?? column.head.rank ?? owner?.rank ?? null;
  return award === null ? null : withRank(award, rank);
}

/**
 * The recipient of a note below the table or of its title ("Biểu 1. Khen thưởng cá nhân"), where the award can have it.
 * A title that names bodies says as often whose table it is.
 */
function saidFor(award: string | null, { noted, caption }: TableScope): Recipient | null {
  const allowed = award === null ? undefined : awardOf(award)?.recipients;
  const said = noted ?? (caption.recipient === 'ca_nhan' ? caption.recipient : null);
  return said !== null && allowed?.includes(said) === true ? said : null;
}

function resolvedAt(place: Place, recipient: Recipient | null): Resolved | null {
  const award = awardAt(place);
  const { row, column, owner, scope } = place;
  const grantor =
    row.own.grantor ?? column.head.grantor ?? owner?.grantor ?? row.head.grantor ?? scope.caption.grantor;
  return award === null ? null : resolve(award, recipient, grantor);
}

/** "0" under "Tập thể" beside an award that only people get says nothing. */
function cannotHave(award: string | null, recipient: Recipient | null): boolean {
  const allowed = award === null ? undefined : awardOf(award)?.recipients;
  return recipient !== null && allowed?.includes(recipient) === false;
}

/** The figure that a count in a place states; null where it states none. */
export function figureAt(
  place: Place,
  count: CellCount,
  cell: GridCell,
  percent: number | null,
): Unnamed | null {
  const { row, column, owner, scope } = place;
  // "3/9" under "Tập thể/cá nhân" is no share.
  if (count.outOf !== undefined && column.head.recipient === 'undivided') return null;
  const recipient = recipientOf(place, count);
  const period = periodOf(place);
  if (recipient === 'contradiction' || period === 'unknown') return null;
  const chosen = resolvedAt(place, recipient);
  if (chosen === null) return null;
  const known = recipient ?? onlyRecipient(chosen.award) ?? saidFor(chosen.award, scope);
  if (count.value === 0 && cannotHave(chosen.award, known)) return null;
  const occasion = row.head.occasion ?? column.head.occasion ?? owner?.occasion ?? scope.caption.occasion;
  const role = row.head.role ?? column.head.role;
  const sex = row.head.sex ?? column.head.sex;
  const status =
    column.head.status ?? owner?.status ?? row.head.status ?? scope.caption.status ?? scope.heading.status;
  const certainty =
    IN_TABLE *
    chosen.certainty *
    count.certainty *
    printCertainty(cell.tokens) *
    (known === null ? UNKNOWN_RECIPIENT : 1) *
    (cell.cell.rowSpan > 1 ? OVER_ROWS : 1);
  return {
    award: chosen.award,
    ...(chosen.rank === null ? {} : { rank: chosen.rank }),
    recipient: known ?? 'undivided',
    count: count.value,
    ...(count.outOf === undefined ? {} : { outOf: count.outOf }),
    ...(percent === null ? {} : { percent }),
    counting: 'distinct',
    status: status ?? scope.status,
    ...(occasion === null ? {} : { occasion }),
    ...(role === null ? {} : { role }),
    ...(sex === null ? {} : { sex }),
    ...(chosen.grantor?.body === true ? { authority: chosen.grantor.text } : {}),
    level: chosen.award === null ? null : (awardOf(chosen.award)?.level ?? null),
    period,
    unit: row.unit ?? column.unit ?? scope.unit ?? scope.defaults.unit,
    evidence: [...evidenceOf(count.tokens), ...evidenceOf(row.own.tokens), ...evidenceOf(column.head.tokens)],
    confidence: Math.round(certainty * 1000) / 1000,
  };
}
