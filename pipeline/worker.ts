import { failureOf } from '../model/failure.ts';
import type { QueueBackend } from '../queue/backend.ts';
import type { JobFailure } from '../queue/failure.ts';
import type { Handlers } from '../queue/handlers.ts';
import { type RunningWorker, startWorker } from '../queue/worker.ts';
import { isConnectionLost } from '../store/connection-lost.ts';
import type { PipelineContext } from './context.ts';
import { checkStep } from './steps/check-document.ts';
import { compareStep } from './steps/compare-documents.ts';
import { failDocument } from './steps/fail-document.ts';
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
    check: async ({ documentId, version }) => {
      await checkStep(documentId, context);
      await context.queue.add({ step: 'compare', documentId, version });
    },
    compare: () => compareStep(context),
  };
  return startWorker(backend, handlers, {
    ...options,
    concurrency: { documents: 2, pages },
    onFailed: (failure) => recordFailure(failure, context, onError),
    onError,
  });
}

/**
 * A step that failed for good: its page goes missing openly, or its document fails with a reason. With the
 * database away nothing is decided: the document stays where it is, and the reconciler has the step run again.
 */
async function recordFailure(
  { job, jobId, error, exhausted }: JobFailure,
  context: PipelineContext,
  onError: (error: unknown) => void,
): Promise<void> {
  const failure = failureOf(error);
  if (failure.code === 'bug') onError(new Error(`job ${jobId}`, { cause: error }));
  if (!exhausted || !job || isConnectionLost(error)) return;
  // A document that could not be held against the others is ready all the same; the reconciler tries that again.
  if (job.step === 'compare') return onError(new Error(`job ${jobId}`, { cause: error }));
  if (job.step === 'read-page') await failPage(job.documentId, job.page, failure, context);
  else await failDocument(job.documentId, failure, context);
}
