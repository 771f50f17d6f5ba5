import type { ReportingUnit } from '../../model/campaign-plan.ts';
import type { ReportGap } from '../../model/report-gap.ts';
import { standingFigures } from '../../store/current-figures.ts';
import type { Database } from '../../store/database.ts';
import { findDocument } from '../../store/documents.ts';
import { listPages } from '../../store/pages.ts';
import { listAssessments, saveAssessment } from '../../store/reporting/assessments.ts';
import { type Decisions, listDecisions } from '../../store/reporting/decisions.ts';
import { findPlan, listPlans, type StoredPlan } from '../../store/reporting/plans.ts';
import { listReports, type StoredReport } from '../../store/reporting/reports.ts';
import { listUnits } from '../../store/reporting/units.ts';
import { readablePages } from '../steps/readable-pages.ts';
import { type Board, type BoardFacts, boardOf } from './board.ts';
import { GAPS_VERSION, gapsOf } from './gaps.ts';
import { reportKinds } from './knowledge.ts';

/** A campaign with its units and its board. */
export interface CampaignBoard extends StoredPlan {
  readonly units: readonly ReportingUnit[];
  readonly board: Board;
}

/** What a report's gaps were found on; another plan or another reading of the report asks for another look. */
function basisOf({ version }: StoredPlan, { revision }: StoredReport): string {
  return `${GAPS_VERSION}/${version}/${revision}`;
}

async function assess(db: Database, { id, plan }: StoredPlan, report: StoredReport, basis: string) {
  const document = await findDocument(db, report.documentId);
  if (document?.head == null) return [];
  const [pages, figures] = await Promise.all([
    listPages(db, report.documentId),
    standingFigures(db, report.documentId),
  ]);
  const gaps = gapsOf(plan, { head: document.head, pages: readablePages(pages), figures });
  await saveAssessment(db, id, report.documentId, { basis, gaps });
  return gaps;
}

/** What each report of a campaign lacks as far as it was found before, by document. */
async function knownGaps(db: Database, stored: StoredPlan, reports: readonly StoredReport[]) {
  const assessments = await listAssessments(db, stored.id);
  return new Map<string, readonly ReportGap[]>(
    reports.flatMap((report) => {
      const known = assessments.get(report.documentId);
      return known?.basis === basisOf(stored, report) ? [[report.documentId, known.gaps] as const] : [];
    }),
  );
}

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
 * The board of a campaign as of a moment; what its reports lack is looked for where that is not known yet.
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
  for (const report of shared.reports) {
    if (!answering.has(report.documentId) || gaps.has(report.documentId)) continue;
    gaps.set(report.documentId, await assess(db, stored, report, basisOf(stored, report)));
  }
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
