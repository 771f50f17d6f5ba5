import { UnrecoverableError, type Job as VendorJob } from 'bullmq';
import { NamedError } from '../model/errors.ts';
import { attemptsOf } from './job-options.ts';
import { type Job, JobSchema } from './jobs.ts';

export interface JobFailure {
  readonly jobId: string;
  /** Absent when the payload has not the shape of a job (then `error` is an InvalidJobError). */
  readonly job?: Job;
  readonly error: unknown;
  /** From 1. */
  readonly attempt: number;
  /** No attempt follows: the step has failed for good. */
  readonly exhausted: boolean;
}

/** The failure of an attempt. Errors that know that trying again cannot help end the job at its first attempt. */
export function failureOf(error: unknown, vendorJob: VendorJob): JobFailure {
  const { attempt, lastAttempt } = attemptsOf(vendorJob);
  const parsed = JobSchema.safeParse(vendorJob.data);
  return {
    jobId: vendorJob.id ?? '',
    ...(parsed.success ? { job: parsed.data } : {}),
    error,
    attempt,
    exhausted: lastAttempt || isHopeless(error),
  };
}

/** The error that makes BullMQ try again, or give up at once. */
export function vendorError(error: unknown): Error {
  const known = asError(error);
  return isHopeless(error) ? new UnrecoverableError(`${known.name}: ${known.message}`) : known;
}

/** What was thrown, as an error: anything can be thrown. */
export function asError(thrown: unknown): Error {
  return thrown instanceof Error ? thrown : new Error(String(thrown));
}

function isHopeless(error: unknown): boolean {
  return error instanceof NamedError && !error.retryable;
}
