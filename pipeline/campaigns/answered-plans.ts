import type { Database } from '../../store/database.ts';
import { listDecisions } from '../../store/reporting/decisions.ts';
import { listPlans, type StoredPlan } from '../../store/reporting/plans.ts';
import { listReports } from '../../store/reporting/reports.ts';
import { answerTest } from './answers.ts';
import { reportKinds } from './knowledge.ts';

/** The campaigns that a document answers, for the rules that hold it against them. */
export async function answeredPlans(db: Database, documentId: string): Promise<StoredPlan[]> {
  const plans = await listPlans(db);
  if (plans.length === 0) return [];
  const [report] = await listReports(db, reportKinds, documentId);
  if (report === undefined) return [];
  const decisions = await listDecisions(
    db,
    plans.map(({ id }) => id),
  );
  return plans.filter(
    (stored) => answerTest(stored)(report, decisions.get(stored.id)?.get(documentId)) !== null,
  );
}
