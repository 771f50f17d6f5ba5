import { failureOf } from '../model/failure.ts';
import type { QueueBackend } from '../queue/backend.ts';
import { type Handlers, type JobFailure, type RunningWorker, startWorker } from '../queue/worker.ts';
import { saveFailure } from '../store/documents.ts';
import type { PipelineContext } from './context.ts';
import { failedPath } from './intake/places.ts';
import { checkStep } from './steps/check-document.ts';
import { openDocumentStep } from './steps/open-document.ts';
import { failPage, readPageStep } from './steps/read-page.ts';
import { understandStep } from './steps/understand-document.ts';

export interface PipelineWorkerOptions {
  readonly name: string;
  /** Pages under OCR at the same time. */
  readonly pages: number;
  readonly onError: (error: unknown) => void;
  /** See `WorkerOptions` of the queue; shorter ones let tests find the jobs of a killed worker sooner. */
  readonly lockMs?: number;
  readonly stalledCheckMs?: number;
}

/** Runs the steps of documents: the path itself, one handler a box. */
export async function startPipelineWorker(
  backend: QueueBackend,
  context: PipelineContext,
  { pages, onError, ...options }: PipelineWorkerOptions,
): Promise<RunningWorker> {
  const handlers: Handlers = {
    open: ({ documentId }, { signal }) => openDocumentStep(documentId, context, signal),
    'read-page': ({ documentId, page }, { signal }) => readPageStep(documentId, page, context, signal),
    understand: ({ documentId }) => understandStep(documentId, context),
    check: ({ documentId }) => checkStep(documentId, context),
  };
  return startWorker(backend, handlers, {
    ...options,
    concurrency: { documents: 2, pages },
    onFailed: (failure) => recordFailure(failure, context, onError),
    onError,
  });
}

/** A step that failed for good: its page goes missing openly, or its document fails with a reason. */
async function recordFailure(
  { job, jobId, error, exhausted }: JobFailure,
  context: PipelineContext,
  onError: (error: unknown) => void,
): Promise<void> {
  const failure = failureOf(error);
  if (failure.code === 'bug') onError(new Error(`job ${jobId}`, { cause: error }));
  if (!exhausted || !job) return;
  if (job.step === 'read-page') await failPage(job.documentId, job.page, error, context);
  else await saveFailure(context.db, job.documentId, failure, failedPath);
}
