import { type Job as VendorJob, WaitingError } from 'bullmq';
import { ReaderCrashedError, ReadingTimeoutError } from '../model/errors.ts';
import { assertReachable, type Connection, connected, type QueueBackend, Worker } from './backend.ts';
import { atMost, runUntilAborted, WorkerStopping } from './deadline.ts';
import { withoutEchoes } from './error-report.ts';
import { asError, failureOf, type JobFailure, vendorError } from './failure.ts';
import { type Handlers, handle } from './handlers.ts';
import { attemptsOf, QUEUE_NAMES, type QueueName } from './job-options.ts';
import { parseJob, type Step } from './jobs.ts';

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
 * Milliseconds that closing waits for the server once no handler runs: BullMQ would wait for ever for a Redis that is
 * away. A job whose end could not be reported is run again as an abandoned one.
 */
const CLOSE_LIMIT_MS = 3_000;

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
  const report = withoutEchoes(options.onError);
  const closing = new AbortController();
  const running = new Map<AbortController, Promise<void>>();
  let stopping = false;

  const process = async (vendorJob: VendorJob, token?: string): Promise<void> => {
    const controller = new AbortController();
    // Fetched while the worker was told to stop.
    if (stopping) controller.abort(new WorkerStopping());
    const run = runJob(vendorJob, handlers, options, controller);
    running.set(controller, run);
    try {
      await run;
    } catch (error) {
      if (error instanceof WorkerStopping) {
        await vendorJob.moveToWait(token);
        throw new WaitingError();
      }
      await options.onFailed(failureOf(error, vendorJob)).catch((thrown) => report(asError(thrown)));
      throw vendorError(error);
    } finally {
      running.delete(controller);
    }
  };

  const connection = { backend, closing: closing.signal };
  const workers = QUEUE_NAMES.map((name) =>
    new Worker(name, process, vendorOptions(connection, name, options)).on('error', report),
  );
  await connected(backend, workers);

  return {
    async close({ force = false } = {}) {
      stopping = force;
      const closed = Promise.all(workers.map((worker) => worker.close()));
      if (force) for (const controller of running.keys()) controller.abort(new WorkerStopping());
      await Promise.allSettled(running.values());
      closing.abort();
      await atMost(CLOSE_LIMIT_MS, closed);
    },
  };
}

function vendorOptions(connection: Connection, name: QueueName, options: WorkerOptions) {
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
  const timeoutMs = options.timeoutMs?.[job.step] ?? DEFAULT_TIMEOUT_MS[job.step];
  await runUntilAborted(
    (signal) => handle(handlers, job, { signal, ...attemptsOf(vendorJob) }),
    controller,
    timeoutMs,
    () => new ReadingTimeoutError({ file: job.documentId, seconds: timeoutMs / 1000 }),
  );
}
