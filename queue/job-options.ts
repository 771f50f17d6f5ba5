import type { JobsOptions } from 'bullmq';
import { type Job, jobId, type Step } from './jobs.ts';

/** A step whose error may pass is tried so often in all. */
const MAX_ATTEMPTS = 3;

/** Milliseconds before the second attempt; doubled before the third. */
const FIRST_RETRY_AFTER_MS = 500;

/** Failed jobs stay to be looked at; the oldest go first beyond this number. */
const KEPT_FAILURES = 5000;

/** The largest priority number BullMQ takes (the least urgent job). */
const LEAST_URGENT = 2_097_151;

/**
 * The two queues. Pages have one of their own, with workers of their own: OCR takes seconds a page, and in a common
 * queue the 300 pages of one book would fill every worker while the next document waits to be opened.
 */
export const QUEUE_NAMES = ['documents', 'pages'] as const;
export type QueueName = (typeof QUEUE_NAMES)[number];

export function queueOf(step: Step): QueueName {
  return step === 'read-page' ? 'pages' : 'documents';
}

/**
 * BullMQ's options of a job.
 *
 * A finished job is removed: the database knows that the step is done, and an id that is gone can be added again
 * (BullMQ ignores an id that it still holds, finished or not). A failed job stays.
 *
 * @param turn of a page, how many pages of its document come before it (from 0). First pages of all documents are
 *   read before second ones, so that a single page does not wait for a whole book.
 */
export function jobOptions(job: Job, turn = 0): JobsOptions & { jobId: string } {
  return {
    jobId: jobId(job),
    attempts: MAX_ATTEMPTS,
    backoff: { type: 'exponential', delay: FIRST_RETRY_AFTER_MS },
    removeOnComplete: true,
    removeOnFail: KEPT_FAILURES,
    priority: Math.min(turn, LEAST_URGENT),
  };
}

/** The attempt that runs now, from 1, and whether another can follow. */
export function attemptsOf(job: { readonly attemptsMade: number; readonly opts: JobsOptions }) {
  const attempt = job.attemptsMade + 1;
  return { attempt, lastAttempt: attempt >= (job.opts.attempts ?? 1) };
}
