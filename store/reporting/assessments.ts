import { z } from 'zod';
import { ReportGap } from '../../model/report-gap.ts';
import type { Database } from '../database.ts';

const Gaps = z.array(ReportGap).readonly();

/** What was found missing in a report, and what it was found on. */
export interface Assessment {
  readonly basis: string;
  readonly gaps: readonly ReportGap[];
}

/** Writes what a report lacks in place of what was found before. */
export async function saveAssessment(
  db: Database,
  campaignId: string,
  documentId: string,
  { basis, gaps }: Assessment,
): Promise<void> {
  const found = { basis, gaps: JSON.stringify(gaps) };
  await db
    .insertInto('report_assessments')
    .values({ campaign_id: campaignId, document_id: documentId, ...found })
    .onConflict((conflict) => conflict.columns(['campaign_id', 'document_id']).doUpdateSet(found))
    .execute();
}

/** What is known of the reports of a campaign, by document. */
export async function listAssessments(
  db: Database,
  campaignId: string,
): Promise<ReadonlyMap<string, Assessment>> {
  const rows = await db
    .selectFrom('report_assessments')
    .select(['document_id', 'basis', 'gaps'])
    .where('campaign_id', '=', campaignId)
    .execute();
  return new Map(
    rows.map(({ document_id, basis, gaps }) => [document_id, { basis, gaps: Gaps.parse(gaps) }]),
  );
}
