import type { Counting, Figure, FigureStatus, Period, PeriodKind } from '../../model/figure.ts';
import { groupBy } from '../../model/group-by.ts';

/**
 * The figures that may be held against each other: of one unit, one period and one status, counted one way. Awards are
 * never compared with proposals, one year with five, nor one unit of a table with the next.
 */
export interface UnitPeriod {
  readonly unit: string | null;
  readonly period: Period;
  readonly status: FigureStatus;
  readonly counting: Counting;
  readonly figures: readonly Figure[];
}

/** Parts of a year are left out: what is decided in one half belongs with what is decided in the other. */
const WHOLE_YEARS: readonly PeriodKind[] = ['year', 'school_year', 'range'];
/** What was signed up for or aimed at follows no law. */
const STATUSES: readonly FigureStatus[] = ['awarded', 'proposed'];

/** All comparable figures of a document, in the order in which they first appear. */
export function unitPeriods(figures: readonly Figure[]): UnitPeriod[] {
  const groups = groupBy(figures, ({ unit, period, status, counting }) =>
    JSON.stringify([unit?.toLowerCase() ?? null, period?.from, period?.to, period?.kind, status, counting]),
  );
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined || first.period === null || !STATUSES.includes(first.status)) return [];
    const { unit, period, status, counting } = first;
    return WHOLE_YEARS.includes(period.kind) ? [{ unit, period, status, counting, figures: group }] : [];
  });
}

/** Whether recipients of one year are counted, each once: what a share of the law can be told of. */
export function isOneYear({ period, counting }: UnitPeriod): boolean {
  return period.kind !== 'range' && counting === 'distinct';
}
