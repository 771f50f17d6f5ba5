import { UnrecoverableError, type Job as VendorJob, WaitingError } from 'bullmq';
import { NamedError, ReaderCrashedError, ReadingTimeoutError } from '../model/errors.ts';
import { assertReachable, connected, type QueueBackend, Worker } from './backend.ts';
import { runUntilAborted, WorkerStopping } from './deadline.ts';
import { MAX_ATTEMPTS, QUEUE_NAMES, type QueueName } from './job-options.ts';
import { InvalidJobError, type Job, type JobOf, parseJob, type Step } from './jobs.ts';

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

export interface JobFailure {
  readonly jobId: string;
  /** Absent when the payload has not the shape of a job (then `error` is an InvalidJobError). */
  readonly job?: Job;
  readonly error: unknown;
  readonly attempt: number;
  /** No attempt follows: the step has failed for good. */
  readonly exhausted: boolean;
}

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

export interface RunningWorker {
  /**
   * Takes no more jobs and waits for those that run; with `force` they are aborted and put back in the queue.
   * The connections are closed then.
   */
  close(options?: { readonly force?: boolean }): Promise<void>;
}

const MINUTE = 60_000;
const DEFAULT_TIMEOUT_MS: Readonly<Record<Step, number>> = {
  open: 10 * MINUTE,
  'read-page': 5 * MINUTE,
  understand: 10 * MINUTE,
  check: 5 * MINUTE,
};
const DEFAULT_LOCK_MS = 20_000;
const DEFAULT_STALLED_CHECK_MS = 5_000;
const DEFAULT_MAX_STALLS = 3;

/** BullMQ would fail a job that stalled too often without running it; ours must reach `onFailed`, so it never does. */
const NEVER_BY_ITSELF = 1_000_000;

/** Milliseconds before a job is asked for again after the connection was lost. */
const RECONNECT_AFTER_MS = 1_000;

/**
 * Starts running jobs of every step. Lives through restarts of the server behind the queue.
 *
 * @throws DatabaseUnavailableError, RedisUnavailableError when there is nothing to connect to
 * @example
 * const worker = await startWorker(backend, { open, 'read-page': readPage, understand, check },
 *   { name: 'office', concurrency: { documents: 2, pages: 2 }, onFailed: record, onError: warn });
 */
export async function startWorker(
  backend: QueueBackend,
  handlers: Handlers,
  options: WorkerOptions,
): Promise<RunningWorker> {
  await assertReachable(backend);
  const running = new Set<AbortController>();
  let stopping = false;
  const process = async (vendorJob: VendorJob, token?: string): Promise<void> => {
    const controller = new AbortController();
    running.add(controller);
    // Fetched while the worker was told to stop.
    if (stopping) controller.abort(new WorkerStopping());
    try {
      await runJob(vendorJob, handlers, options, controller);
    } catch (error) {
      if (!(error instanceof WorkerStopping)) throw await reported(error, vendorJob, options);
      await vendorJob.moveToWait(token);
      throw new WaitingError();
    } finally {
      running.delete(controller);
    }
  };
  const workers = QUEUE_NAMES.map((name) =>
    new Worker(name, process, vendorOptions(backend, name, options)).on('error', options.onError),
  );
  await connected(backend, workers);

  return {
    async close({ force = false } = {}) {
      stopping = force;
      const closed = Promise.all(workers.map((worker) => worker.close()));
      if (force) for (const controller of running) controller.abort(new WorkerStopping());
      await closed;
    },
  };
}

function vendorOptions(backend: QueueBackend, name: QueueName, options: WorkerOptions) {
  return {
    connection: backend,
    name: options.name,
    concurrency: options.concurrency[name],
    lockDuration: options.lockMs ?? DEFAULT_LOCK_MS,
    stalledInterval: options.stalledCheckMs ?? DEFAULT_STALLED_CHECK_MS,
    maxStalledCount: NEVER_BY_ITSELF,
    runRetryDelay: RECONNECT_AFTER_MS,
  };
}

async function runJob(
  vendorJob: VendorJob,
  handlers: Handlers,
  options: WorkerOptions,
  controller: AbortController,
): Promise<void> {
  const job = parseJob(vendorJob.data);
  if (vendorJob.stalledCounter > (options.maxStalls ?? DEFAULT_MAX_STALLS)) {
    throw new ReaderCrashedError({ file: job.documentId });
  }
  const attempt = vendorJob.attemptsMade + 1;
  const lastAttempt = attempt >= (vendorJob.opts.attempts ?? MAX_ATTEMPTS);
  const timeoutMs = options.timeoutMs?.[job.step] ?? DEFAULT_TIMEOUT_MS[job.step];
  await runUntilAborted(
    (signal) => dispatch(handlers, job, { signal, attempt, lastAttempt }),
    controller,
    timeoutMs,
    () => new ReadingTimeoutError({ file: job.documentId, seconds: timeoutMs / 1000 }),
  );
}

async function dispatch(handlers: Handlers, job: Job, context: JobContext): Promise<void> {
  switch (job.step) {
    case 'open':
      return handlers.open(job, context);
    case 'read-page':
      return handlers['read-page'](job, context);
    case 'understand':
      return handlers.understand(job, context);
    case 'check':
      return handlers.check(job, context);
  }
}

/** Tells `onFailed`, and gives the error that makes BullMQ do the same: try again, or give up at once. */
async function reported(error: unknown, vendorJob: VendorJob, options: WorkerOptions): Promise<Error> {
  const attempt = vendorJob.attemptsMade + 1;
  const hopeless = error instanceof NamedError && !error.retryable;
  const exhausted = hopeless || attempt >= (vendorJob.opts.attempts ?? MAX_ATTEMPTS);
  const words = error instanceof Error ? error : new Error(String(error));
  try {
    const job = error instanceof InvalidJobError ? {} : { job: parseJob(vendorJob.data) };
    await options.onFailed({ jobId: vendorJob.id ?? '', ...job, error, attempt, exhausted });
  } catch (failure) {
    options.onError(failure instanceof Error ? failure : new Error(String(failure)));
  }
  return hopeless ? new UnrecoverableError(`${words.name}: ${words.message}`) : words;
}
