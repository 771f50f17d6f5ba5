import type { ReportingUnit } from '../../model/campaign-plan.ts';
import type { ReportGap } from '../../model/report-gap.ts';
import type { Database } from '../../store/database.ts';
import { type Decisions, listDecisions } from '../../store/reporting/decisions.ts';
import { findPlan, listPlans, type StoredPlan } from '../../store/reporting/plans.ts';
import { listReports, type StoredReport } from '../../store/reporting/reports.ts';
import { listUnits } from '../../store/reporting/units.ts';
import { assess, knownGaps } from './assess.ts';
import { type Board, boardOf } from './board.ts';
import { reportKinds } from './knowledge.ts';
import type { BoardFacts } from './placed-reports.ts';

/** A campaign with its units and its board. */
export interface CampaignBoard extends StoredPlan {
  readonly units: readonly ReportingUnit[];
  readonly board: Board;
}

/** As many reports as a person waits for; the steps look at a report when it is checked, so few are left. */
const MOST_AT_ONCE = 20;

interface Shared {
  readonly reports: readonly StoredReport[];
  readonly units: ReadonlyMap<string, readonly ReportingUnit[]>;
  readonly decisions: ReadonlyMap<string, Decisions>;
}

async function sharedOf(db: Database, plans: readonly StoredPlan[]): Promise<Shared> {
  const ids = plans.map(({ id }) => id);
  const [reports, units, decisions] = await Promise.all([
    listReports(db, reportKinds),
    listUnits(db, ids),
    listDecisions(db, ids),
  ]);
  return { reports, units, decisions };
}

function factsOf(
  stored: StoredPlan,
  { reports, units, decisions }: Shared,
  gaps: ReadonlyMap<string, readonly ReportGap[]>,
): BoardFacts {
  return {
    plan: stored.plan,
    letterId: stored.letterId,
    units: units.get(stored.id) ?? [],
    decisions: decisions.get(stored.id) ?? new Map(),
    reports,
    gapsOf: ({ documentId }) => gaps.get(documentId) ?? null,
  };
}

/**
 * The board of a campaign as of a moment. What a few of its reports lack is looked for where that is not known yet:
 * a person corrected a figure since.
 *
 * @throws CampaignNotFoundError
 */
export async function loadBoard(db: Database, id: string, now: Date): Promise<CampaignBoard> {
  const stored = await findPlan(db, id);
  const shared = await sharedOf(db, [stored]);
  const gaps = await knownGaps(db, stored, shared.reports);
  const facts = factsOf(stored, shared, gaps);
  const { lines, unplaced } = boardOf(facts, now);
  const answering = new Set(
    [...lines.flatMap(({ reports }) => reports), ...unplaced].map(({ documentId }) => documentId),
  );
  const unknown = shared.reports.filter(
    ({ documentId }) => answering.has(documentId) && !gaps.has(documentId),
  );
  for (const report of unknown.slice(0, MOST_AT_ONCE))
    gaps.set(report.documentId, await assess(db, stored, report));
  return { ...stored, units: facts.units, board: boardOf(facts, now) };
}

/** Every campaign with its board, the last opened first; what was not looked for yet counts as nothing missing. */
export async function loadBoards(db: Database, now: Date): Promise<CampaignBoard[]> {
  const plans = await listPlans(db);
  const shared = await sharedOf(db, plans);
  return Promise.all(
    plans.map(async (stored) => {
      const facts = factsOf(stored, shared, await knownGaps(db, stored, shared.reports));
      return { ...stored, units: facts.units, board: boardOf(facts, now) };
    }),
  );
}
