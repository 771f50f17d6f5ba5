import type { CampaignPlan, ReportingUnit } from '../../model/campaign-plan.ts';
import { groupBy } from '../../model/group-by.ts';
import type { ReportGap } from '../../model/report-gap.ts';
import type { Decisions } from '../../store/reporting/decisions.ts';
import type { StoredReport } from '../../store/reporting/reports.ts';
import { type Answer, type AnswerReason, answerTest } from './answers.ts';
import { endOf } from './days.ts';
import { type Due, duesOf } from './due.ts';
import { isLate, type Receipt, receiptOf } from './receipt.ts';
import { unitIndex } from './unit-index.ts';

/** A report as the board shows it. */
export interface BoardReport {
  readonly documentId: string;
  readonly name: string;
  readonly title: string | null;
  /** The unit as the report names it. */
  readonly unit: string | null;
  readonly issuedOn: string | null;
  readonly reason: AnswerReason;
  readonly receipt: Receipt;
  /** What it lacks; null while that is not known yet. */
  readonly gaps: readonly ReportGap[] | null;
  /** A person said that it is complete as it is. */
  readonly accepted: boolean;
}

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

/** All that a board is made of. */
export interface BoardFacts {
  readonly plan: CampaignPlan;
  readonly letterId: string | null;
  readonly units: readonly ReportingUnit[];
  readonly decisions: Decisions;
  readonly reports: readonly StoredReport[];
  /** What a report lacks; null where that is not known. */
  gapsOf(report: StoredReport): readonly ReportGap[] | null;
}

interface Placed {
  readonly answer: Answer;
  readonly unitId: string | null;
  readonly report: BoardReport;
}

/** The answers to the campaign, each with its unit. */
function answersIn(facts: BoardFacts): Placed[] {
  const known = new Set(facts.units.map(({ id }) => id));
  const unitOf = unitIndex(facts.units);
  const answerOf = answerTest(facts);
  return facts.reports.flatMap((stored) => {
    const decision = facts.decisions.get(stored.documentId);
    const answer = answerOf(stored, decision);
    if (answer === null) return [];
    const said = decision?.unitId ?? null;
    const unitId = said !== null && known.has(said) ? said : (unitOf(stored.head)?.id ?? null);
    const { title, unit, issuedOn, resolvedUnit } = stored.head;
    const report: BoardReport = {
      documentId: stored.documentId,
      name: stored.name,
      title,
      unit: resolvedUnit?.name ?? unit,
      issuedOn,
      reason: answer.reason,
      receipt: receiptOf(stored, decision),
      gaps: facts.gapsOf(stored),
      accepted: decision?.accepted ?? false,
    };
    return [{ answer, unitId, report }];
  });
}

function newestFirst(left: BoardReport, right: BoardReport): number {
  const when = ({ receipt, issuedOn }: BoardReport) =>
    `${issuedOn ?? receipt.on} ${receipt.at ?? receipt.on}`;
  return when(right).localeCompare(when(left));
}

function lineOf(unit: ReportingUnit, due: Due, reports: readonly BoardReport[], now: Date): BoardLine {
  const [newest] = reports;
  const overdue = due.on !== null && now > endOf({ on: due.on, time: due.time });
  const state = newest !== undefined ? 'received' : overdue ? 'missing' : 'waiting';
  return {
    unit,
    due,
    state,
    // A corrected version that follows makes nobody late.
    isLate: reports.length > 0 && reports.every(({ receipt }) => isLate(receipt, due)),
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
  const answers = answersIn(facts);
  const byUnit = groupBy(answers, ({ unitId }) => unitId ?? '');
  const placed = new Set<BoardReport>();
  const lines = facts.units.flatMap((unit) =>
    duesOf(unit, facts.plan).map((due) => {
      const own = (byUnit.get(unit.id) ?? [])
        .filter(({ answer }) => due.deliverables.includes(answer.deliverable))
        .map(({ report }) => report);
      for (const report of own) placed.add(report);
      return lineOf(unit, due, own.sort(newestFirst), now);
    }),
  );
  // Also what a unit handed in that nobody asked of it: nothing is left out silently.
  const unplaced = answers.map(({ report }) => report).filter((report) => !placed.has(report));
  return { lines, unplaced: unplaced.sort(newestFirst), counts: countsOf(lines) };
}
