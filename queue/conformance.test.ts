import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { DiskFullError, EmptyFileError, ReaderCrashedError, ReadingTimeoutError } from '../model/errors.ts';
import { Queue } from './backend.ts';
import { type JobQueue, openQueue } from './job-queue.ts';
import { InvalidJobError, type Job, jobId } from './jobs.ts';
import { type Deferred, deferred } from './testing/deferred.ts';
import { hasRedis, startTestPostgres, startTestRedis, type TestServer } from './testing/servers.ts';
import { startStuckWorker } from './testing/stuck-process.ts';
import {
  type Handlers,
  type JobFailure,
  type RunningWorker,
  startWorker,
  type WorkerOptions,
} from './worker.ts';

const BACKENDS = [
  { name: 'PostgreSQL', start: startTestPostgres, missing: false },
  { name: 'Redis', start: startTestRedis, missing: !hasRedis() },
];

const open = (documentId: string = randomUUID()) => ({ step: 'open', documentId, version: 1 }) as const;
const understand = (documentId: string) => ({ step: 'understand', documentId, version: 1 }) as const;
const readPage = (documentId: string, page: number) =>
  ({ step: 'read-page', documentId, version: 1, page }) as const;

describe.each(BACKENDS)('the queue on $name', ({ name, start, missing }) => {
  if (missing && process.env.CI === undefined) {
    it.skip(`needs a server that this machine has not: install redis-server to run the ${name} half`, () =>
      undefined);
    return;
  }

  let server: TestServer;
  let queue: JobQueue;
  const workers: RunningWorker[] = [];

  beforeAll(async () => {
    server = await start();
  });
  afterAll(async () => {
    await server.stop();
  });
  beforeEach(async () => {
    queue = await openQueue(server.backend, () => undefined);
  });
  afterEach(async () => {
    await Promise.all(workers.splice(0).map((worker) => worker.close({ force: true })));
    await queue.obliterate();
    await queue.close();
  });

  async function work(
    handlers: Partial<Handlers>,
    options: Partial<WorkerOptions> = {},
  ): Promise<RunningWorker> {
    const done = async () => undefined;
    const worker = await startWorker(
      server.backend,
      { open: done, 'read-page': done, understand: done, check: done, ...handlers },
      {
        name: 'test',
        concurrency: { documents: 2, pages: 2 },
        onFailed: async () => undefined,
        onError: () => undefined,
        ...options,
      },
    );
    workers.push(worker);
    return worker;
  }

  /** A worker with these handlers, and the first failure for good. */
  async function workUntilFailed(handlers: Partial<Handlers>, options: Partial<WorkerOptions> = {}) {
    const failures: JobFailure[] = [];
    const failed = deferred<JobFailure>();
    await work(handlers, {
      ...options,
      onFailed: async (failure) => {
        failures.push(failure);
        if (failure.exhausted) failed.resolve(failure);
      },
    });
    return { failures, failed: failed.promise };
  }

  it('runs a job, telling it which attempt it is, and forgets it', async () => {
    const ran = deferred<unknown>();
    const job = open();
    expect(await queue.add(job)).toBe(true);
    expect(await queue.state(job)).toBe('waiting');
    const worker = await work({
      open: async (given, { attempt, lastAttempt }) => ran.resolve({ given, attempt, lastAttempt }),
    });
    expect(await ran.promise).toEqual({ given: job, attempt: 1, lastAttempt: false });
    await worker.close();
    expect(await queue.state(job)).toBe('absent');
    expect(await queue.add(job)).toBe(true);
  });

  it('holds a job once, however often it is added', async () => {
    const job = open();
    const added = await Promise.all(Array.from({ length: 20 }, () => queue.add(job)));
    expect(added).toContain(true);
    expect(await queue.add(job)).toBe(false);
    expect(await queue.counts()).toMatchObject({ waiting: 1 });
    expect(await queue.add({ ...job, version: 2 })).toBe(true);
    expect(await queue.counts()).toMatchObject({ waiting: 2 });
  });

  it('refuses a job of the wrong shape', async () => {
    await expect(queue.add({ ...open(), documentId: 'not-an-id' })).rejects.toThrow(InvalidJobError);
    await expect(queue.addReading({ documentId: randomUUID(), version: 1, pages: [0] })).rejects.toThrow(
      InvalidJobError,
    );
    expect(await queue.counts()).toMatchObject({ waiting: 0, 'waiting-children': 0 });
  });

  it('understands a document when all its pages have been read', async () => {
    const documentId = randomUUID();
    const order: string[] = [];
    const understood = deferred();
    expect(await queue.addReading({ documentId, version: 1, pages: [2, 3, 5] })).toBe(true);
    expect(await queue.addReading({ documentId, version: 1, pages: [2, 3, 5] })).toBe(false);
    expect(await queue.counts()).toMatchObject({ waiting: 3, 'waiting-children': 1 });
    await work({
      'read-page': async ({ page }) => void order.push(`page ${page}`),
      understand: async (job) => {
        order.push('understand');
        await queue.add({ ...job, step: 'check' });
      },
      check: async () => {
        order.push('check');
        understood.resolve();
      },
    });
    await understood.promise;
    expect(order.slice(0, 3).sort()).toEqual(['page 2', 'page 3', 'page 5']);
    expect(order.slice(3)).toEqual(['understand', 'check']);
  });

  it('understands a document without pages to read at once', async () => {
    const documentId = randomUUID();
    await queue.addReading({ documentId, version: 1, pages: [] });
    expect(await queue.state(understand(documentId))).toBe('waiting');
  });

  it('understands a document although a page failed for good, after the failure was told', async () => {
    const documentId = randomUUID();
    const order: string[] = [];
    const understood = deferred();
    await queue.addReading({ documentId, version: 1, pages: [1, 2] });
    await work(
      {
        'read-page': async ({ page }) => {
          if (page === 1) throw new EmptyFileError();
        },
        understand: async () => {
          order.push('understand');
          understood.resolve();
        },
      },
      { onFailed: async ({ jobId: id }) => void order.push(id) },
    );
    await understood.promise;
    expect(order).toEqual([jobId(readPage(documentId, 1)), 'understand']);
    expect(await queue.state(readPage(documentId, 1))).toBe('failed');
  });

  it('reads the pages that failed again', async () => {
    const documentId = randomUUID();
    let broken = true;
    let understood: Deferred<void> = deferred();
    await work({
      'read-page': async () => {
        if (broken) throw new EmptyFileError();
      },
      understand: async () => {
        understood.resolve();
        if (broken) throw new EmptyFileError();
      },
    });
    await queue.addReading({ documentId, version: 1, pages: [1, 2] });
    await understood.promise;
    await Promise.all(workers.splice(0).map((worker) => worker.close()));
    expect(await queue.counts()).toMatchObject({ failed: 3 });

    broken = false;
    understood = deferred();
    expect(await queue.addReading({ documentId, version: 1, pages: [1, 2] })).toBe(true);
    expect(await queue.counts()).toMatchObject({ failed: 0, waiting: 2, 'waiting-children': 1 });
    await work({ understand: async () => understood.resolve() });
    await understood.promise;
  });

  it('runs short jobs of other documents while every page worker is busy', async () => {
    const release = deferred();
    const opened = deferred();
    await queue.addReading({ documentId: randomUUID(), version: 1, pages: [1, 2, 3, 4, 5, 6] });
    await work({ 'read-page': () => release.promise, open: async () => opened.resolve() });
    await queue.add(open());
    await opened.promise;
    release.resolve();
  });

  it('reads the only page of one document before the later pages of another', async () => {
    const long = randomUUID();
    const short = randomUUID();
    const order: string[] = [];
    const understood = deferred();
    await queue.addReading({ documentId: long, version: 1, pages: [1, 2, 3, 4] });
    await queue.addReading({ documentId: short, version: 1, pages: [9] });
    await work(
      {
        'read-page': async ({ page }) => void order.push(`${page}`),
        understand: async ({ documentId }) => {
          if (documentId === long) understood.resolve();
        },
      },
      { concurrency: { documents: 1, pages: 1 } },
    );
    await understood.promise;
    expect(order).toEqual(['1', '9', '2', '3', '4']);
  });

  it('tries again what may pass, three times in all', async () => {
    const attempts: unknown[] = [];
    const { failures, failed } = await workUntilFailed({
      open: async (_, { attempt, lastAttempt }) => {
        attempts.push({ attempt, lastAttempt });
        throw attempt === 2 ? new Error('unknown') : new DiskFullError();
      },
    });
    const job = open();
    await queue.add(job);
    expect(await failed).toMatchObject({ job, jobId: jobId(job), attempt: 3, exhausted: true });
    expect(attempts).toEqual([1, 2, 3].map((attempt) => ({ attempt, lastAttempt: attempt === 3 })));
    expect(failures.map(({ exhausted }) => exhausted)).toEqual([false, false, true]);
    expect((await failed).error).toBeInstanceOf(DiskFullError);
  });

  it('gives up at once on what cannot pass, and starts afresh when it is added again', async () => {
    let broken = true;
    const ran = deferred<number>();
    const { failures, failed } = await workUntilFailed({
      open: async (_, { attempt }) => {
        if (broken) throw new EmptyFileError({ file: 'a.pdf' });
        ran.resolve(attempt);
      },
    });
    const job = open();
    await queue.add(job);
    expect((await failed).error).toBeInstanceOf(EmptyFileError);
    await Promise.all(workers.splice(0).map((worker) => worker.close()));
    expect(failures).toHaveLength(1);
    expect(await queue.state(job)).toBe('failed');

    broken = false;
    expect(await queue.add(job)).toBe(true);
    await work({ open: async (_, { attempt }) => ran.resolve(attempt) });
    expect(await ran.promise).toBe(1);
  });

  it('ends a job that takes too long', async () => {
    let reason: unknown;
    const { failed } = await workUntilFailed(
      {
        open: (_, { signal }) =>
          new Promise(() => {
            signal.addEventListener('abort', () => {
              reason = signal.reason;
            });
          }),
      },
      { timeoutMs: { open: 50 } },
    );
    await queue.add(open());
    const { error, attempt } = await failed;
    expect(error).toBeInstanceOf(ReadingTimeoutError);
    expect(attempt).toBe(1);
    expect(reason).toBe(error);
  });

  it('fails a payload of the wrong shape by name', async () => {
    const { failed } = await workUntilFailed({});
    const vendorQueue = new Queue('documents', { connection: server.backend });
    await vendorQueue.add(
      'open',
      { step: 'open', documentId: 7, version: 1 },
      { jobId: 'strange', attempts: 3 },
    );
    await vendorQueue.close();
    const failure = await failed;
    expect(failure).toMatchObject({
      jobId: 'strange',
      exhausted: true,
      error: { parameters: { fields: 'documentId' } },
    });
    expect(failure.error).toBeInstanceOf(InvalidJobError);
    expect(failure.job).toBeUndefined();
  });

  it('reports an onFailed that throws, and fails the job all the same', async () => {
    const reported = deferred<Error>();
    const job = open();
    await queue.add(job);
    const worker = await work(
      {
        open: async () => {
          throw new EmptyFileError();
        },
      },
      {
        onFailed: async () => {
          throw new Error('cannot record');
        },
        onError: (error) => reported.resolve(error),
      },
    );
    expect((await reported.promise).message).toBe('cannot record');
    await worker.close();
    expect(await queue.state(job)).toBe('failed');
  });

  it('puts running jobs back when a worker is stopped at once', async () => {
    const running = deferred();
    const again = deferred<number>();
    const job = open();
    await queue.add(job);
    const worker = await work({
      open: () => {
        running.resolve();
        return new Promise(() => undefined);
      },
    });
    await running.promise;
    await worker.close({ force: true });
    expect(await queue.state(job)).toBe('waiting');
    await work({ open: async (_, { attempt }) => again.resolve(attempt) });
    expect(await again.promise).toBe(1);
  });

  it('runs the job of a killed worker again', async () => {
    const again = deferred<Job>();
    const job = open();
    await queue.add(job);
    const stuck = await startStuckWorker(server.backend, 500);
    await stuck.kill();
    expect(await queue.state(job)).toBe('active');
    await work({ open: async (given) => again.resolve(given) }, { lockMs: 500, stalledCheckMs: 200 });
    expect(await again.promise).toEqual(job);
  });

  it('gives up a job whose workers died too often, and says so', async () => {
    const job = open();
    await queue.add(job);
    const stuck = await startStuckWorker(server.backend, 500);
    await stuck.kill();
    const { failed } = await workUntilFailed({}, { lockMs: 500, stalledCheckMs: 200, maxStalls: 0 });
    const failure = await failed;
    expect(failure).toMatchObject({ job, exhausted: true });
    expect(failure.error).toBeInstanceOf(ReaderCrashedError);
  });

  it('takes jobs after it was emptied, also those that were there', async () => {
    const documentId = randomUUID();
    const running = deferred();
    const understood = deferred();
    await queue.addReading({ documentId, version: 1, pages: [1, 2] });
    const first = await work(
      {
        'read-page': () => {
          running.resolve();
          return new Promise(() => undefined);
        },
      },
      { concurrency: { documents: 1, pages: 1 } },
    );
    await running.promise;
    await queue.obliterate();
    await first.close({ force: true });
    expect(await queue.counts()).toEqual({
      waiting: 0,
      delayed: 0,
      'waiting-children': 0,
      active: 0,
      failed: 0,
    });
    expect(await queue.addReading({ documentId, version: 1, pages: [1, 2] })).toBe(true);
    await work({ understand: async () => understood.resolve() });
    await understood.promise;
  });

  it('lets two workers share 500 jobs, each run once', async () => {
    const jobs = Array.from({ length: 500 }, () => open());
    const runs = new Map<string, number>();
    const all = deferred();
    const count = async ({ documentId }: Job) => {
      runs.set(documentId, (runs.get(documentId) ?? 0) + 1);
      if (runs.size === jobs.length) all.resolve();
    };
    const concurrency = { documents: 8, pages: 1 };
    await work({ open: count }, { concurrency });
    await work({ open: count }, { concurrency });
    await Promise.all(jobs.map((job) => queue.add(job)));
    await all.promise;
    await Promise.all(workers.splice(0).map((worker) => worker.close()));
    expect([...runs.values()].filter((times) => times !== 1)).toEqual([]);
    expect(await queue.counts()).toMatchObject({ waiting: 0, active: 0, failed: 0 });
  });

  it('goes on after a restart of the server', async () => {
    const before = deferred();
    const after = deferred();
    const lost = deferred<Error>();
    const [first, second] = [open(), open()];
    await work(
      { open: async ({ documentId }) => (documentId === first.documentId ? before : after).resolve() },
      { onError: (error) => lost.resolve(error) },
    );
    await queue.add(first);
    await before.promise;
    await server.restart();
    expect(await lost.promise).toBeInstanceOf(Error);
    await queue.add(second);
    await after.promise;
  });
});
