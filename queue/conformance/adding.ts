import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { InvalidJobError, type Job } from '../jobs.ts';
import { deferred } from '../testing/deferred.ts';
import type { Harness } from '../testing/harness.ts';
import { open } from '../testing/jobs.ts';

/** A job is held once, run once and forgotten. */
export function addingJobs(harness: Harness): void {
  it('runs a job, telling it which attempt it is, and forgets it', async () => {
    const ran = deferred<unknown>();
    const job = open();
    expect(await harness.queue.add(job)).toBe(true);
    expect(await harness.queue.state(job)).toBe('waiting');
    const worker = await harness.work({
      open: async (given, { attempt, lastAttempt }) => ran.resolve({ given, attempt, lastAttempt }),
    });
    expect(await ran.promise).toEqual({ given: job, attempt: 1, lastAttempt: false });
    await worker.close();
    expect(await harness.queue.state(job)).toBe('absent');
    expect(await harness.queue.add(job)).toBe(true);
  });

  it('holds a job once, however often it is added', async () => {
    const job = open();
    const added = await Promise.all(Array.from({ length: 20 }, () => harness.queue.add(job)));
    expect(added).toContain(true);
    expect(await harness.queue.add(job)).toBe(false);
    expect(await harness.queue.counts()).toMatchObject({ waiting: 1 });
    expect(await harness.queue.add({ ...job, version: 2 })).toBe(true);
    expect(await harness.queue.counts()).toMatchObject({ waiting: 2 });
  });

  it('refuses a job of the wrong shape', async () => {
    await expect(harness.queue.add({ ...open(), documentId: 'not-an-id' })).rejects.toThrow(InvalidJobError);
    await expect(
      harness.queue.addReading({ documentId: randomUUID(), version: 1, pages: [0] }),
    ).rejects.toThrow(InvalidJobError);
    expect(await harness.queue.counts()).toMatchObject({ waiting: 0, 'waiting-children': 0 });
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
    await harness.work({ open: count }, { concurrency });
    await harness.work({ open: count }, { concurrency });
    await Promise.all(jobs.map((job) => harness.queue.add(job)));
    await all.promise;
    await harness.finishWork();
    expect([...runs.values()].filter((times) => times !== 1)).toEqual([]);
    expect(await harness.queue.counts()).toMatchObject({ waiting: 0, active: 0, failed: 0 });
  });
}
