import type { Connection } from './backend.ts';
import type { JobFailure } from './failure.ts';
import type { QueueName } from './job-options.ts';
import type { Step } from './jobs.ts';

export interface WorkerOptions {
  /** Stands in the queue beside the jobs it runs. */
  readonly name: string;
  /** Jobs run at the same time: short steps of documents, and pages under OCR. */
  readonly concurrency: Readonly<Record<QueueName, number>>;
  /**
   * Told of each failed attempt *before* the queue is: when `understand` runs, the failures of its pages have been
   * recorded. A failure that is told and not stored (the process was killed) is told again by the next attempt.
   */
  readonly onFailed: (failure: JobFailure) => Promise<void>;
  /** Told of lost connections, which are taken up again by themselves, and of an `onFailed` that threw. */
  readonly onError: (error: Error) => void;
  /** Milliseconds a step may take. */
  readonly timeoutMs?: Partial<Readonly<Record<Step, number>>>;
  /**
   * Milliseconds after which a job whose worker gave no sign of life is taken for abandoned; must be more than the
   * event loop is ever held up and than the clocks of the machines differ.
   */
  readonly lockMs?: number;
  /** Milliseconds between two looks for abandoned jobs. The second look that finds one puts it back. */
  readonly stalledCheckMs?: number;
  /** So many times a job may be abandoned (its worker died) and run again. */
  readonly maxStalls?: number;
}

const MINUTE = 60_000;
const DEFAULT_TIMEOUT_MS: Readonly<Record<Step, number>> = {
  open: 10 * MINUTE,
  'read-page': 5 * MINUTE,
  understand: 10 * MINUTE,
  check: 5 * MINUTE,
  compare: 5 * MINUTE,
};
const DEFAULT_LOCK_MS = 20_000;
const DEFAULT_STALLED_CHECK_MS = 5_000;
const DEFAULT_MAX_STALLS = 3;

/** BullMQ would fail a job that stalled too often without running it; ours must reach `onFailed`, so it never does. */
const NEVER_BY_ITSELF = 1_000_000;

/** Milliseconds before a job is asked for again after the connection was lost. */
const RECONNECT_AFTER_MS = 1_000;

export function timeoutOf(step: Step, options: WorkerOptions): number {
  return options.timeoutMs?.[step] ?? DEFAULT_TIMEOUT_MS[step];
}

export function maxStallsOf(options: WorkerOptions): number {
  return options.maxStalls ?? DEFAULT_MAX_STALLS;
}

/** BullMQ's options of the worker of one queue. */
export function vendorOptions(connection: Connection, name: QueueName, options: WorkerOptions) {
  return {
    connection,
    name: options.name,
    concurrency: options.concurrency[name],
    lockDuration: options.lockMs ?? DEFAULT_LOCK_MS,
    stalledInterval: options.stalledCheckMs ?? DEFAULT_STALLED_CHECK_MS,
    maxStalledCount: NEVER_BY_ITSELF,
    runRetryDelay: RECONNECT_AFTER_MS,
  };
}
