import type { ResultStatus } from '../../model/document.ts';
import type { Issue } from '../../model/issue.ts';
import { findDocument } from '../../store/documents.ts';
import { listFigures, saveCheck } from '../../store/findings.ts';
import { listPages } from '../../store/pages.ts';
import { answeredPlans } from '../campaigns/answered-plans.ts';
import { assessDocument } from '../campaigns/assess.ts';
import { check } from '../check/check.ts';
import type { PipelineContext } from '../context.ts';
import { readablePages } from './readable-pages.ts';

/** A result is never `ok` with an error recorded beside it. */
export function statusOf(issues: readonly Issue[]): Exclude<ResultStatus, 'failed'> {
  return issues.some((issue) => issue.severity === 'error') ? 'partial' : 'ok';
}

/** Looks for what cannot be right, and hands the document to the reviewers. */
export async function checkStep(
  documentId: string,
  context: Pick<PipelineContext, 'db' | 'reached' | 'localRules'>,
): Promise<void> {
  const stored = await findDocument(context.db, documentId);
  if (!stored?.head || stored.state !== 'checking') return;
  const pages = readablePages(await listPages(context.db, documentId));
  const figures = await listFigures(context.db, documentId);
  const answered = await answeredPlans(context.db, documentId);
  const campaigns = answered.map(({ plan }) => plan);
  const { localRules } = context;
  const flags = check({ document: stored.head, pages, figures, localRules, campaigns });
  context.reached('check:checked');
  await saveCheck(context.db, documentId, flags, statusOf(stored.issues));
  await assessDocument(context.db, documentId, answered);
  context.reached('check:saved');
}
