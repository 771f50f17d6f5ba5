import { type Job as VendorJob, WaitingError } from 'bullmq';
import { ReaderCrashedError, ReadingTimeoutError } from '../model/errors.ts';
import { assertReachable, connected, type QueueBackend, Worker } from './backend.ts';
import { atMost, runUntilAborted, WorkerStopping } from './deadline.ts';
import { withoutEchoes } from './error-report.ts';
import { asError, failureOf, vendorError } from './failure.ts';
import { type Handlers, handle } from './handlers.ts';
import { attemptsOf, QUEUE_NAMES } from './job-options.ts';
import { parseJob } from './jobs.ts';
import { maxStallsOf, timeoutOf, vendorOptions, type WorkerOptions } from './worker-options.ts';

export interface RunningWorker {
  /**
   * Takes no more jobs and waits for those that run; with `force` they are aborted and put back in the queue.
   * The connections are closed then.
   */
  close(options?: { readonly force?: boolean }): Promise<void>;
}

/**
 * Milliseconds that closing waits for the server once no handler runs. A Redis that is away would be waited for: so
 * BullMQ is asked to close without it then, and this limit is for one that goes away just now. A job whose end could
 * not be reported is run again as an abandoned one.
 */
const CLOSE_LIMIT_MS = 3_000;

/**
 * Starts running jobs of every step. Lives through restarts of the server behind the queue.
 *
 * @throws DatabaseUnavailableError, RedisUnavailableError when there is nothing to connect to
 * @example
 * const worker = await startWorker(backend, { open, 'read-page': readPage, understand, check, compare },
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
    // Fetched in the moment in which the worker was told to close.
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
      stopping = true;
      const away = await assertReachable(backend).then(
        () => false,
        () => true,
      );
      const closed = Promise.all(workers.map((worker) => worker.close(away)));
      if (force) for (const controller of running.keys()) controller.abort(new WorkerStopping());
      await Promise.allSettled(running.values());
      closing.abort();
      await atMost(CLOSE_LIMIT_MS, closed);
    },
  };
}

async function runJob(
  vendorJob: VendorJob,
  handlers: Handlers,
  options: WorkerOptions,
  controller: AbortController,
): Promise<void> {
  const job = parseJob(vendorJob.data);
  if (vendorJob.stalledCounter > maxStallsOf(options)) {
    throw new ReaderCrashedError({ file: job.documentId });
  }
  const timeoutMs = timeoutOf(job.step, options);
  await runUntilAborted(
    (signal) => handle(handlers, job, { signal, ...attemptsOf(vendorJob) }),
    controller,
    timeoutMs,
    () => new ReadingTimeoutError({ file: job.documentId, seconds: timeoutMs / 1000 }),
  );
}
