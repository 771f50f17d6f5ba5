import type { ReportingUnit } from '../../model/campaign-plan.ts';
import { groupBy } from '../../model/group-by.ts';
import { endOf } from './days.ts';
import { type Due, duesOf } from './due.ts';
import { gapsOfUnit } from './gaps-of-unit.ts';
import { type BoardFacts, type BoardReport, placedReports } from './placed-reports.ts';
import { isLate } from './receipt.ts';

/** One thing that one unit has to hand in, and what became of it. */
export interface BoardLine {
  readonly unit: ReportingUnit;
  readonly due: Due;
  /** `missing` once it is overdue, `waiting` before that or where there is no day. */
  readonly state: 'received' | 'missing' | 'waiting';
  /** Its first report came too late. */
  readonly isLate: boolean;
  /** Its newest report lacks something. */
  readonly isIncomplete: boolean;
  /** The newest first. */
  readonly reports: readonly BoardReport[];
}

export type BoardCounts = Readonly<
  Record<'lines' | 'received' | 'late' | 'incomplete' | 'missing' | 'waiting', number>
>;

/** Who has reported in a campaign, who is late, who has not, and what is missing. */
export interface Board {
  readonly lines: readonly BoardLine[];
  /** Reports that answer the campaign and stand on no line: their unit is not on the list, or owes something else. */
  readonly unplaced: readonly BoardReport[];
  readonly counts: BoardCounts;
}

function newestFirst(left: BoardReport, right: BoardReport): number {
  const when = ({ receipt, issuedOn }: BoardReport) =>
    `${issuedOn ?? receipt.on} ${receipt.at ?? receipt.on}`;
  return when(right).localeCompare(when(left));
}

/** @param reports the newest first */
function lineOf(unit: ReportingUnit, due: Due, reports: readonly BoardReport[], now: Date): BoardLine {
  const [newest] = reports;
  const overdue = due.on !== null && now > endOf({ on: due.on, time: due.time });
  const state = newest !== undefined ? 'received' : overdue ? 'missing' : 'waiting';
  return {
    unit,
    due,
    state,
    // A corrected version that follows makes nobody late.
    isLate:
      reports.length > 0 && reports.every(({ first, receipt }) => isLate(first?.receipt ?? receipt, due)),
    isIncomplete: newest !== undefined && !newest.accepted && (newest.gaps?.length ?? 0) > 0,
    reports,
  };
}

function countsOf(lines: readonly BoardLine[]): BoardCounts {
  const count = (holds: (line: BoardLine) => boolean) => lines.filter(holds).length;
  return {
    lines: lines.length,
    received: count(({ state }) => state === 'received'),
    late: count((line) => line.isLate),
    incomplete: count((line) => line.isIncomplete),
    missing: count(({ state }) => state === 'missing'),
    waiting: count(({ state }) => state === 'waiting'),
  };
}

/** Makes the board as of a moment. Pure; costs as much as there are units and reports. */
export function boardOf(facts: BoardFacts, now: Date): Board {
  const answers = placedReports(facts);
  const byUnit = groupBy(answers, ({ unitId }) => unitId ?? '');
  const placed = new Set<BoardReport>();
  const owedBy = gapsOfUnit(facts.plan);
  const owing = (unit: ReportingUnit | null, report: BoardReport): BoardReport => ({
    ...report,
    gaps: report.gaps && owedBy(unit, report.gaps),
  });
  const lines = facts.units.flatMap((unit) =>
    duesOf(unit, facts.plan).map((due) => {
      const own = (byUnit.get(unit.id) ?? [])
        .filter(({ answer }) => due.deliverables.includes(answer.deliverable))
        .map(({ report }) => report);
      for (const report of own) placed.add(report);
      return lineOf(
        unit,
        due,
        own.sort(newestFirst).map((report) => owing(unit, report)),
        now,
      );
    }),
  );
  // Also what a unit handed in that nobody asked of it: nothing is left out silently.
  const unplaced = answers.map(({ report }) => report).filter((report) => !placed.has(report));
  const apart = unplaced.sort(newestFirst).map((report) => owing(null, report));
  return { lines, unplaced: apart, counts: countsOf(lines) };
}
