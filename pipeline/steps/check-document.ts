import type { ResultStatus } from '../../model/document.ts';
import type { Issue } from '../../model/issue.ts';
import { findDocument } from '../../store/documents.ts';
import { listFigures, saveCheck } from '../../store/findings.ts';
import { listPages } from '../../store/pages.ts';
import { check } from '../check/check.ts';
import { PIPELINE_VERSION, type PipelineContext } from '../context.ts';
import { readablePages } from './readable-pages.ts';

/** A result is never `ok` with an error recorded beside it. */
export function statusOf(issues: readonly Issue[]): Exclude<ResultStatus, 'failed'> {
  return issues.some((issue) => issue.severity === 'error') ? 'partial' : 'ok';
}

/** Looks for what cannot be right, and hands the document to the reviewers. */
export async function checkStep(documentId: string, context: PipelineContext): Promise<void> {
  const stored = await findDocument(context.db, documentId);
  if (!stored?.head || stored.state !== 'checking') return;
  const pages = readablePages(await listPages(context.db, documentId));
  const figures = await listFigures(context.db, documentId);
  const flags = check({ document: stored.head, pages, figures });
  context.reached('check:checked');
  await saveCheck(context.db, documentId, flags, statusOf(stored.issues));
  context.reached('check:saved');
  await context.queue.add({ step: 'compare', documentId, version: PIPELINE_VERSION });
}
