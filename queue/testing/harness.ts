import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import type { Connection } from '../backend.ts';
import type { JobFailure } from '../failure.ts';
import type { Handlers } from '../handlers.ts';
import { type JobQueue, openQueue } from '../job-queue.ts';
import { type RunningWorker, startWorker } from '../worker.ts';
import type { WorkerOptions } from '../worker-options.ts';
import { deferred } from './deferred.ts';
import type { TestServer } from './servers.ts';

/** One server for all tests of a suite, and for each test an empty queue and workers that end with it. */
export class Harness {
  #server: TestServer | undefined;
  #queue: JobQueue | undefined;
  readonly #workers: RunningWorker[] = [];

  constructor(start: () => Promise<TestServer>) {
    beforeAll(async () => {
      this.#server = await start();
    });
    beforeEach(async () => {
      this.#queue = await openQueue(this.server.backend, () => undefined);
    });
    afterEach(async () => {
      await Promise.all(this.#workers.splice(0).map((worker) => worker.close({ force: true })));
      await this.queue.obliterate();
      await this.queue.close();
    });
    afterAll(async () => {
      await this.#server?.stop();
    });
  }

  get server(): TestServer {
    if (this.#server === undefined) throw new Error('the server is there only while tests run');
    return this.#server;
  }

  get queue(): JobQueue {
    if (this.#queue === undefined) throw new Error('the queue is there only while a test runs');
    return this.#queue;
  }

  /** A worker whose other handlers do nothing. */
  async work(handlers: Partial<Handlers>, options: Partial<WorkerOptions> = {}): Promise<RunningWorker> {
    const done = async () => undefined;
    const worker = await startWorker(
      this.server.backend,
      { open: done, 'read-page': done, understand: done, check: done, compare: done, ...handlers },
      {
        name: 'test',
        concurrency: { documents: 2, pages: 2 },
        onFailed: async () => undefined,
        onError: () => undefined,
        ...options,
      },
    );
    this.#workers.push(worker);
    return worker;
  }

  /** A worker, all its failures so far, and the first one that is for good. */
  async workUntilFailed(handlers: Partial<Handlers>, options: Partial<WorkerOptions> = {}) {
    const failures: JobFailure[] = [];
    const failed = deferred<JobFailure>();
    await this.work(handlers, {
      ...options,
      onFailed: async (failure) => {
        failures.push(failure);
        if (failure.exhausted) failed.resolve(failure);
      },
    });
    return { failures, failed: failed.promise };
  }

  /** Ends the workers so far, after the jobs that they run. */
  async finishWork(): Promise<void> {
    await Promise.all(this.#workers.splice(0).map((worker) => worker.close()));
  }

  /** What a queue of BullMQ itself needs, to bring about what our own would not do. */
  vendorOptions(): { connection: Connection } {
    return { connection: { backend: this.server.backend, closing: new AbortController().signal } };
  }
}
