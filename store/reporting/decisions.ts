import { ReportDecision } from '../../model/campaign-plan.ts';
import { groupBy } from '../../model/group-by.ts';
import type { Database } from '../database.ts';

/** What stands of what people said of a campaign's documents, by document. */
export type Decisions = ReadonlyMap<string, ReportDecision>;

/** Adds what a person said of a document in a campaign; what was said before is kept beneath. */
export async function addDecision(
  db: Database,
  campaignId: string,
  documentId: string,
  { decision, reviewer }: { readonly decision: ReportDecision; readonly reviewer: string },
): Promise<void> {
  await db
    .insertInto('report_decisions')
    .values({ campaign_id: campaignId, document_id: documentId, body: JSON.stringify(decision), reviewer })
    .execute();
}

/** The latest decisions of some campaigns, by campaign. */
export async function listDecisions(
  db: Database,
  campaignIds: readonly string[],
): Promise<ReadonlyMap<string, Decisions>> {
  if (campaignIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('report_decisions')
    .distinctOn(['campaign_id', 'document_id'])
    .select(['campaign_id', 'document_id', 'body'])
    .where('campaign_id', 'in', campaignIds)
    .orderBy('campaign_id')
    .orderBy('document_id')
    .orderBy('id', 'desc')
    .execute();
  const groups = groupBy(rows, (row) => row.campaign_id);
  return new Map(
    [...groups].map(([id, list]) => [
      id,
      new Map(list.map((row) => [row.document_id, ReportDecision.parse(row.body)])),
    ]),
  );
}
