import type { ReportGap } from '../../model/report-gap.ts';
import { keptFigures } from '../../store/current-figures.ts';
import type { Database } from '../../store/database.ts';
import { findDocument } from '../../store/documents.ts';
import { listPages } from '../../store/pages.ts';
import { listAssessments, saveAssessment } from '../../store/reporting/assessments.ts';
import type { StoredPlan } from '../../store/reporting/plans.ts';
import { listReports, type StoredReport } from '../../store/reporting/reports.ts';
import { readablePages } from '../steps/readable-pages.ts';
import { GAPS_VERSION, gapsOf } from './gaps.ts';
import { reportKinds } from './knowledge.ts';

/** What a report's gaps were found on; another plan or another reading of the report asks for another look. */
function basisOf({ version }: StoredPlan, { revision }: StoredReport): string {
  return `${GAPS_VERSION}/${version}/${revision}`;
}

/** Looks for what a report lacks and keeps it. */
export async function assess(db: Database, stored: StoredPlan, report: StoredReport): Promise<ReportGap[]> {
  const { documentId } = report;
  const document = await findDocument(db, documentId);
  if (document?.head == null) return [];
  const [pages, figures] = await Promise.all([listPages(db, documentId), keptFigures(db, documentId)]);
  const gaps = gapsOf(stored.plan, { head: document.head, pages: readablePages(pages), figures });
  await saveAssessment(db, stored.id, documentId, { basis: basisOf(stored, report), gaps });
  return gaps;
}

/** Looks for what a document lacks of each campaign that it answers, so that no board has to wait for it. */
export async function assessDocument(
  db: Database,
  documentId: string,
  answered: readonly StoredPlan[],
): Promise<void> {
  if (answered.length === 0) return;
  const [report] = await listReports(db, reportKinds, documentId);
  if (report === undefined) return;
  for (const stored of answered) await assess(db, stored, report);
}

/** What each report of a campaign lacks as far as it was found before, by document. */
export async function knownGaps(
  db: Database,
  stored: StoredPlan,
  reports: readonly StoredReport[],
): Promise<Map<string, readonly ReportGap[]>> {
  const assessments = await listAssessments(db, stored.id);
  return new Map(
    reports.flatMap((report) => {
      const known = assessments.get(report.documentId);
      return known?.basis === basisOf(stored, report) ? [[report.documentId, known.gaps] as const] : [];
    }),
  );
}
