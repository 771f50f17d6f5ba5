import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { ReaderCrashedError } from '../../model/errors.ts';
import { Queue } from '../backend.ts';
import { openQueue } from '../job-queue.ts';
import type { Job } from '../jobs.ts';
import { deferred } from '../testing/deferred.ts';
import type { Harness } from '../testing/harness.ts';
import { open } from '../testing/jobs.ts';
import { startStuckWorker } from '../testing/stuck-process.ts';

/** Workers, servers and queues that go away in the middle. */
export function survivingLoss(harness: Harness): void {
  it('puts running jobs back when a worker is stopped at once', async () => {
    const running = deferred();
    const again = deferred<number>();
    const job = open();
    await harness.queue.add(job);
    const worker = await harness.work({
      open: () => {
        running.resolve();
        return new Promise(() => undefined);
      },
    });
    await running.promise;
    await worker.close({ force: true });
    expect(await harness.queue.state(job)).toBe('waiting');
    await harness.work({ open: async (_, { attempt }) => again.resolve(attempt) });
    expect(await again.promise).toBe(1);
  });

  it('runs the job of a killed worker again', async () => {
    const again = deferred<Job>();
    const job = open();
    await harness.queue.add(job);
    const stuck = await startStuckWorker(harness.server.backend, 500);
    await stuck.kill();
    expect(await harness.queue.state(job)).toBe('active');
    await harness.work({ open: async (given) => again.resolve(given) }, { lockMs: 500, stalledCheckMs: 200 });
    expect(await again.promise).toEqual(job);
  });

  it('gives up a job whose workers died too often, and says so', async () => {
    const job = open();
    await harness.queue.add(job);
    const stuck = await startStuckWorker(harness.server.backend, 500);
    await stuck.kill();
    const { failed } = await harness.workUntilFailed({}, { lockMs: 500, stalledCheckMs: 200, maxStalls: 0 });
    const failure = await failed;
    expect(failure).toMatchObject({ job, exhausted: true });
    expect(failure.error).toBeInstanceOf(ReaderCrashedError);
  });

  it('takes jobs after it was emptied, also those that were there', async () => {
    const documentId = randomUUID();
    const running = deferred();
    const understood = deferred();
    await harness.queue.addReading({ documentId, version: 1, pages: [1, 2] });
    const first = await harness.work(
      {
        'read-page': () => {
          running.resolve();
          return new Promise(() => undefined);
        },
      },
      { concurrency: { documents: 1, pages: 1 } },
    );
    await running.promise;
    await harness.queue.obliterate();
    await first.close({ force: true });
    expect(await harness.queue.counts()).toEqual({
      waiting: 0,
      delayed: 0,
      'waiting-children': 0,
      active: 0,
      failed: 0,
    });
    expect(await harness.queue.addReading({ documentId, version: 1, pages: [1, 2] })).toBe(true);
    await harness.work({ understand: async () => understood.resolve() });
    await understood.promise;
  });

  it('goes on after a restart of the server', async () => {
    const before = deferred();
    const after = deferred();
    const lost = deferred<Error>();
    const [first, second] = [open(), open()];
    await harness.work(
      { open: async ({ documentId }) => (documentId === first.documentId ? before : after).resolve() },
      { onError: (error) => lost.resolve(error) },
    );
    await harness.queue.add(first);
    await before.promise;
    await harness.server.down();
    expect(await lost.promise).toBeInstanceOf(Error);
    await harness.server.up();
    await harness.queue.add(second);
    await after.promise;
  });

  it('runs jobs again after a process was killed while it emptied the queue', async () => {
    const ran = deferred();
    const halted = new Queue('documents', harness.vendorOptions());
    await halted.pause();
    await halted.close();
    const reopened = await openQueue(harness.server.backend, () => undefined);
    await reopened.add(open());
    await harness.work({ open: async () => ran.resolve() });
    await ran.promise;
    await reopened.close();
  });

  it('closes although the server is away', async () => {
    const worker = await harness.work({});
    await harness.server.down();
    await worker.close();
    await harness.server.up();
  });
}
