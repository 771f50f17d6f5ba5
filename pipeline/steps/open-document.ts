import { BadInputError } from '../../model/errors.ts';
import { failureOf } from '../../model/failure.ts';
import { beginReading, findDocument } from '../../store/documents.ts';
import { listPages, type PageOutcome, savePage } from '../../store/pages.ts';
import type { PageState } from '../../store/tables.ts';
import { PIPELINE_VERSION, type PipelineContext } from '../context.ts';
import type { DocumentFile, ReadingPool } from '../reading/reading-pool.ts';
import { failedOutcome, textOutcome } from './page-outcome.ts';
import { finishUnpacked, unpackDocument } from './unpack-document.ts';

/**
 * Opens a document: takes out what a mail or an archive holds, and the text that its pages bring with them. Pages
 * without one are handed to OCR, one job a page; what follows is understanding. Run again, it goes on with the
 * parts and pages that are not known yet.
 *
 * @throws BadInputError where the document cannot be opened: it has failed then
 */
export async function openDocumentStep(
  documentId: string,
  context: PipelineContext,
  signal: AbortSignal,
): Promise<void> {
  const document = await findDocument(context.db, documentId);
  if (!document || (document.state !== 'received' && document.state !== 'reading')) return;
  const file = { path: context.files.pathOf(document.sha256), name: document.name };
  const { format, pageCount, isParcel } = await context.readers.inspect(file, signal);
  context.reached('open:inspected');
  await beginReading(context.db, documentId, format, pageCount);
  if (isParcel) await unpackDocument(document, context, signal);
  if (pageCount === 0) return finishUnpacked(documentId, context);
  const waiting: number[] = [];
  const known = new Map((await listPages(context.db, documentId)).map((page) => [page.number, page.state]));
  for (let number = 1; number <= pageCount; number += 1) {
    const state = known.get(number) ?? (await takeOwnText(file, number, documentId, context, signal));
    if (state === 'waiting') waiting.push(number);
  }
  await context.queue.addReading({ documentId, version: PIPELINE_VERSION, pages: waiting });
  context.reached('open:done');
}

async function takeOwnText(
  file: DocumentFile,
  number: number,
  documentId: string,
  context: PipelineContext,
  signal: AbortSignal,
): Promise<PageState> {
  const outcome = await readOwnText(file, number, context.readers, signal);
  await savePage(context.db, documentId, outcome);
  context.reached('open:page-saved');
  return outcome.state;
}

/** The page's own text; one bad page does not end the others. */
export async function readOwnText(
  file: DocumentFile,
  number: number,
  readers: ReadingPool,
  signal?: AbortSignal,
): Promise<PageOutcome> {
  try {
    return textOutcome(number, await readers.readText(file, number, signal));
  } catch (error) {
    if (!(error instanceof BadInputError)) throw error;
    return failedOutcome(number, null, failureOf(error));
  }
}
