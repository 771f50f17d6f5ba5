import { type Understanding, understand } from '../../extractors/statistics/understand.ts';
import { BadInputError } from '../../model/errors.ts';
import type { Issue, StepResult } from '../../model/issue.ts';
import { type Page, wordsOf } from '../../model/page.ts';
import { advance, findDocument } from '../../store/documents.ts';
import { saveUnderstanding } from '../../store/findings.ts';
import { listPages } from '../../store/pages.ts';
import { listParts } from '../../store/parts.ts';
import { PIPELINE_VERSION, type PipelineContext } from '../context.ts';
import { partIssues } from './part-issues.ts';
import { readablePages } from './readable-pages.ts';

/** Not one page of the document gave a word. */
export class NothingReadableError extends BadInputError {
  readonly code = 'nothing-readable';
}

/** The same, and the pages say why. */
export class PagesUnreadableError extends BadInputError {
  readonly code = 'pages-unreadable';
}

/** As many reasons as an officer reads; pages fail alike for the most part. */
const MOST_REASONS = 3;

/** What is known of a page when understanding begins. */
export interface PageInHand {
  readonly page: Page | null;
  readonly issues: readonly Issue[];
}

/**
 * Words to figures: the issues of reading and of understanding travel on together.
 *
 * @throws PagesUnreadableError, NothingReadableError
 */
export function understandPages(name: string, pages: readonly PageInHand[]): StepResult<Understanding> {
  const readable = readablePages(pages);
  // A document of blank pages is as unreadable as one whose pages failed: nobody sends one on purpose.
  if (!readable.some((page) => wordsOf(page).length > 0)) throw unreadable(name, pages);
  const { value, issues } = understand(readable);
  return { value, issues: [...pages.flatMap((page) => page.issues), ...issues] };
}

function unreadable(file: string, pages: readonly PageInHand[]): BadInputError {
  const failed = pages.flatMap(({ issues }) => issues).filter(({ code }) => code !== 'nothing-readable');
  const reasons = new Set(failed.filter(({ severity }) => severity !== 'info').map(({ message }) => message));
  if (reasons.size === 0) return new NothingReadableError({ file });
  return new PagesUnreadableError({ file, reasons: [...reasons].slice(0, MOST_REASONS).join(' ') });
}

/** Does nothing while a page still waits for OCR: the reconciler sees to that page first. */
export async function understandStep(documentId: string, context: PipelineContext): Promise<void> {
  const document = await findDocument(context.db, documentId);
  if (!document || document.state === 'failed' || document.state === 'ready') return;
  const pages = await listPages(context.db, documentId);
  if (pages.some((page) => page.state === 'waiting')) return;
  await advance(context.db, documentId, ['reading'], 'understanding');
  const { value, issues } = understandPages(document.name, pages);
  const parts = await listParts(context.db, documentId);
  context.reached('understand:understood');
  await saveUnderstanding(context.db, documentId, value, [...partIssues(parts), ...issues]);
  context.reached('understand:saved');
  await context.queue.add({ step: 'check', documentId, version: PIPELINE_VERSION });
}
