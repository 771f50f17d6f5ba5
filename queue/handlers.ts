import type { Job, JobOf, Step } from './jobs.ts';

export interface JobContext {
  /** Aborted when the time is over or the worker stops at once; a handler must then end and write nothing more. */
  readonly signal: AbortSignal;
  /** From 1. */
  readonly attempt: number;
  /** No attempt follows this one, whatever the error. */
  readonly lastAttempt: boolean;
}

/** One function a step. It must be idempotent: a job whose worker was killed is run again. */
export type Handlers = {
  readonly [S in Step]: (job: JobOf<S>, context: JobContext) => Promise<void>;
};

/** Runs the handler of the job's step. */
export async function handle(handlers: Handlers, job: Job, context: JobContext): Promise<void> {
  switch (job.step) {
    case 'open':
      return handlers.open(job, context);
    case 'read-page':
      return handlers['read-page'](job, context);
    case 'understand':
      return handlers.understand(job, context);
    case 'check':
      return handlers.check(job, context);
    case 'compare':
      return handlers.compare(job, context);
  }
}
