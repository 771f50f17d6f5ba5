import type { CampaignPlan, NewReportingUnit, ReportDecision } from '../../model/campaign-plan.ts';
import { findCampaign } from '../../store/campaigns.ts';
import type { Database } from '../../store/database.ts';
import { listDecisions } from '../../store/reporting/decisions.ts';
import { findPlan, openCampaign, type StoredPlan, savePlan } from '../../store/reporting/plans.ts';
import { listReports } from '../../store/reporting/reports.ts';
import { addUnits } from '../../store/reporting/units.ts';
import { answerTest } from './answers.ts';
import { reportKinds } from './knowledge.ts';
import { keyedUnits } from './known-unit.ts';
import { LetterWithoutCampaignError } from './proposals.ts';
import { unitsOfPlan } from './units-of-plan.ts';

/** What a person settled, and which documents have to be checked against it. */
export interface Settled {
  readonly id: string;
  /** Documents that answer the campaign, or did before. */
  readonly concerned: readonly string[];
}

interface Settling {
  readonly plan: CampaignPlan;
  readonly reviewer: string;
}

/**
 * Opens a campaign: of a letter with the units that its groups mean, or entered by hand.
 *
 * @throws PlanConflictError, LetterWithoutCampaignError
 */
export async function settleCampaign(
  db: Database,
  letterId: string | null,
  said: Settling,
): Promise<Settled> {
  const letter = letterId === null ? null : await findCampaign(db, letterId);
  if (letterId !== null && letter === null) throw new LetterWithoutCampaignError();
  const id = await openCampaign(db, letterId, said);
  await addUnits(db, id, unitsOfPlan(said.plan, letter?.campaign.reporters ?? []));
  return { id, concerned: await answering(db, await findPlan(db, id)) };
}

/** Mends a campaign. @throws PlanConflictError, CampaignNotFoundError */
export async function mendCampaign(
  db: Database,
  id: string,
  said: Settling,
  basedOn: number,
): Promise<Settled> {
  const before = await answering(db, await findPlan(db, id));
  await savePlan(db, id, said, basedOn);
  const after = await answering(db, await findPlan(db, id));
  return { id, concerned: [...new Set([...before, ...after])] };
}

/** Puts units on the list of a campaign. @returns how many were not on it @throws CampaignNotFoundError */
export async function listNewUnits(
  db: Database,
  id: string,
  units: readonly NewReportingUnit[],
): Promise<number> {
  const { plan } = await findPlan(db, id);
  return addUnits(db, id, await keyedUnits(units, plan));
}

/** The documents that answer a campaign as it stands. */
async function answering(db: Database, stored: StoredPlan): Promise<string[]> {
  const decisions = (await listDecisions(db, [stored.id])).get(stored.id);
  const said = (id: string): ReportDecision | undefined => decisions?.get(id);
  const answerOf = answerTest(stored);
  const reports = await listReports(db, reportKinds);
  return reports
    .filter((report) => answerOf(report, said(report.documentId)) !== null)
    .map(({ documentId }) => documentId);
}
