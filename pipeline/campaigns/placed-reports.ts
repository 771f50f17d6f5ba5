import type { CampaignPlan, ReportDecision, ReportingUnit } from '../../model/campaign-plan.ts';
import { groupBy } from '../../model/group-by.ts';
import type { ReportGap } from '../../model/report-gap.ts';
import type { Decisions } from '../../store/reporting/decisions.ts';
import type { StoredReport } from '../../store/reporting/reports.ts';
import { type Answer, type AnswerReason, answerTest } from './answers.ts';
import { type Receipt, receiptOf } from './receipt.ts';
import { unitIndex } from './unit-index.ts';

/** The old version by which a unit had reported before it sent the one that counts. */
export interface FirstVersion {
  readonly documentId: string;
  readonly name: string;
  readonly receipt: Receipt;
  /** What a person said of it. */
  readonly decision: ReportDecision | null;
}

/** A report as the board shows it: the current version where there are several. */
export interface BoardReport {
  readonly documentId: string;
  readonly name: string;
  readonly title: string | null;
  /** The unit as the report names it. */
  readonly unit: string | null;
  readonly issuedOn: string | null;
  readonly reason: AnswerReason;
  readonly receipt: Receipt;
  /** Null where it is itself what came first. */
  readonly first: FirstVersion | null;
  /** What it lacks; null while that is not known yet. */
  readonly gaps: readonly ReportGap[] | null;
  /** A person said that it is complete as it is. */
  readonly accepted: boolean;
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

/** A report that answers the campaign, and its unit where it is on the list. */
export interface PlacedReport {
  readonly answer: Answer;
  readonly unitId: string | null;
  readonly report: BoardReport;
}

/** One document as it stands by itself: what people and the machine say of it. */
interface Looked {
  readonly stored: StoredReport;
  readonly decision: ReportDecision | undefined;
  readonly answer: Answer | null;
  /** The unit that a person placed it in, and the one that it names; of the list alone. */
  readonly saidUnit: string | null;
  readonly namedUnit: string | null;
  readonly receipt: Receipt;
}

/**
 * The reports that answer a campaign. Of several versions the current one stands, and it alone says what is missing;
 * the old ones only tell when the unit first reported, whose they are and that they answer. Who says "not of this
 * campaign" of the current version takes them all off. While the current one is read again, or could not be, the old
 * ones stand in for it: the unit did report.
 */
export function placedReports(facts: BoardFacts): PlacedReport[] {
  const lookAt = looker(facts);
  const looked = facts.reports.map(lookAt);
  const there = new Set(facts.reports.map(({ documentId }) => documentId));
  const isOld = ({ stored: { currentId } }: Looked) => currentId !== null && there.has(currentId);
  const old = groupBy(looked.filter(isOld), ({ stored }) => stored.currentId ?? '');
  return looked.flatMap((current) => {
    const { stored, decision } = current;
    const isOut = isOld(current) || decision?.belongs === false;
    if (isOut || stored.documentId === facts.letterId) return [];
    const before = (old.get(stored.documentId) ?? []).filter((one) => one.decision?.belongs !== false);
    const placed = placeOf(current, before);
    return placed === null
      ? []
      : [{ ...placed, report: reportOf(current, before, placed.answer, facts.gapsOf(stored)) }];
  });
}

function looker({ plan, letterId, units, decisions }: BoardFacts): (stored: StoredReport) => Looked {
  const known = new Set(units.map(({ id }) => id));
  const unitOf = unitIndex(units);
  const answerOf = answerTest({ plan, letterId });
  return (stored) => {
    const decision = decisions.get(stored.documentId);
    const said = decision?.unitId ?? null;
    return {
      stored,
      decision,
      answer: answerOf(stored, decision),
      saidUnit: said !== null && known.has(said) ? said : null,
      namedUnit: unitOf(stored.head)?.id ?? null,
      receipt: receiptOf(stored, decision),
    };
  };
}

/** What people said of any version goes before what the machine found in the current one. */
function placeOf(current: Looked, before: readonly Looked[]): Omit<PlacedReport, 'report'> | null {
  const inherited = before.find(({ answer }) => answer !== null)?.answer;
  const answer = current.answer ?? (inherited ? { ...inherited, reason: 'version' as const } : null);
  if (answer === null) return null;
  const all = [current, ...before];
  const unitOf = (key: 'saidUnit' | 'namedUnit') => all.find((one) => one[key] !== null)?.[key] ?? null;
  return { answer, unitId: unitOf('saidUnit') ?? unitOf('namedUnit') };
}

function reportOf(
  { stored, decision, receipt }: Looked,
  before: readonly Looked[],
  { reason }: Answer,
  gaps: readonly ReportGap[] | null,
): BoardReport {
  const { title, unit, issuedOn, resolvedUnit } = stored.head;
  const [first] = [...before].sort((left, right) => whenOf(left).localeCompare(whenOf(right)));
  return {
    documentId: stored.documentId,
    name: stored.name,
    title,
    unit: resolvedUnit?.name ?? unit,
    issuedOn,
    reason,
    receipt,
    first: first !== undefined && whenOf(first) < whenOf({ receipt }) ? firstOf(first) : null,
    gaps,
    accepted: decision?.accepted ?? false,
  };
}

/** A day without an hour is as early as that day can be. */
function whenOf({ receipt: { on, at } }: Pick<Looked, 'receipt'>): string {
  return `${on} ${at ?? ''}`;
}

function firstOf({ stored, receipt, decision }: Looked): FirstVersion {
  return { documentId: stored.documentId, name: stored.name, receipt, decision: decision ?? null };
}
