import type { Failure } from '../../model/failure.ts';
import { findDocument } from '../../store/documents.ts';
import { findWaitingPage, savePage } from '../../store/pages.ts';
import type { PipelineContext } from '../context.ts';
import { named } from './fail-document.ts';
import { failedOutcome, readOutcome } from './page-outcome.ts';

/** Reads one page by OCR, unless it has been read already. @throws what makes the page fail, see `failPage` */
export async function readPageStep(
  documentId: string,
  number: number,
  context: PipelineContext,
  signal: AbortSignal,
): Promise<void> {
  const document = await findDocument(context.db, documentId);
  if (!document || !(await findWaitingPage(context.db, documentId, number))) return;
  const file = { path: context.files.pathOf(document.sha256), name: document.name };
  const reading = await context.readers.recognise(file, number, signal);
  context.reached('read-page:read');
  await savePage(context.db, documentId, readOutcome(reading));
  context.reached('read-page:saved');
}

/** Marks a page as one that could not be read, so that the document goes on without it. */
export async function failPage(
  documentId: string,
  number: number,
  failure: Failure,
  context: PipelineContext,
): Promise<void> {
  const document = await findDocument(context.db, documentId);
  const size = await findWaitingPage(context.db, documentId, number);
  if (document && size)
    await savePage(context.db, documentId, failedOutcome(number, size, named(failure, document)));
}
