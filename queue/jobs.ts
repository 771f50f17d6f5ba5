import { z } from 'zod';
import { NamedError } from '../model/errors.ts';

const documentJob = {
  documentId: z.uuid(),
  /** Raised when a document is to be read again: the jobs of two versions are different jobs. */
  version: z.int().positive(),
};

/**
 * What a job carries: which step of which document, and nothing that could go stale (the database holds the rest).
 *
 * @example { step: 'read-page', documentId: '0b0e…', version: 1, page: 3 }
 */
export const JobSchema = z.discriminatedUnion('step', [
  z.object({ step: z.literal('open'), ...documentJob }),
  z.object({ step: z.literal('read-page'), ...documentJob, page: z.int().positive() }),
  z.object({ step: z.literal('understand'), ...documentJob }),
  z.object({ step: z.literal('check'), ...documentJob }),
  z.object({ step: z.literal('compare'), ...documentJob }),
]);

export type Job = Readonly<z.infer<typeof JobSchema>>;
export type Step = Job['step'];
export type JobOf<S extends Step> = Extract<Job, { readonly step: S }>;

/** A job that does not have the shape of any step: written by another version of the program, or our own bug. */
export class InvalidJobError extends NamedError {
  readonly code = 'invalid-job';
  readonly retryable = false;
}

/**
 * The payload as the job it must be.
 *
 * @throws InvalidJobError naming the fields that do not fit
 */
export function parseJob(payload: unknown): Job {
  const parsed = JobSchema.safeParse(payload);
  if (parsed.success) return parsed.data;
  const fields = parsed.error.issues.map((issue) => issue.path.join('.') || issue.code);
  throw new InvalidJobError({ fields: fields.join(', ') }, { cause: parsed.error });
}

/**
 * The id of a job. The same step of the same document always has the same id, and the queue holds an id once:
 * that is what keeps a step from being queued twice.
 *
 * @example jobId({ step: 'read-page', documentId: '0b0e…', version: 1, page: 3 }) // 'read-page-0b0e…-3-v1'
 */
export function jobId(job: Job): string {
  const page = job.step === 'read-page' ? `-${job.page}` : '';
  return `${job.step}-${job.documentId}${page}-v${job.version}`;
}
