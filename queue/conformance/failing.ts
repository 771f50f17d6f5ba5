import { expect, it } from 'vitest';
import { DiskFullError, EmptyFileError, ReadingTimeoutError } from '../../model/errors.ts';
import { Queue } from '../backend.ts';
import { InvalidJobError, jobId } from '../jobs.ts';
import { deferred } from '../testing/deferred.ts';
import type { Harness } from '../testing/harness.ts';
import { open } from '../testing/jobs.ts';

/** What is tried again, what is not, and who is told. */
export function failingJobs(harness: Harness): void {
  it('tries again what may pass, three times in all', async () => {
    const attempts: unknown[] = [];
    const { failures, failed } = await harness.workUntilFailed({
      open: async (_, { attempt, lastAttempt }) => {
        attempts.push({ attempt, lastAttempt });
        throw attempt === 2 ? new Error('unknown') : new DiskFullError();
      },
    });
    const job = open();
    await harness.queue.add(job);
    expect(await failed).toMatchObject({ job, jobId: jobId(job), attempt: 3, exhausted: true });
    expect(attempts).toEqual([1, 2, 3].map((attempt) => ({ attempt, lastAttempt: attempt === 3 })));
    expect(failures.map(({ exhausted }) => exhausted)).toEqual([false, false, true]);
    expect((await failed).error).toBeInstanceOf(DiskFullError);
  });

  it('gives up at once on what cannot pass, and starts afresh when it is added again', async () => {
    let broken = true;
    const ran = deferred<number>();
    const { failures, failed } = await harness.workUntilFailed({
      open: async (_, { attempt }) => {
        if (broken) throw new EmptyFileError({ file: 'a.pdf' });
        ran.resolve(attempt);
      },
    });
    const job = open();
    await harness.queue.add(job);
    expect((await failed).error).toBeInstanceOf(EmptyFileError);
    await harness.finishWork();
    expect(failures).toHaveLength(1);
    expect(await harness.queue.state(job)).toBe('failed');

    broken = false;
    expect(await harness.queue.add(job)).toBe(true);
    await harness.work({ open: async (_, { attempt }) => ran.resolve(attempt) });
    expect(await ran.promise).toBe(1);
  });

  it('ends a job that takes too long', async () => {
    let reason: unknown;
    const { failed } = await harness.workUntilFailed(
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
    await harness.queue.add(open());
    const { error, attempt } = await failed;
    expect(error).toBeInstanceOf(ReadingTimeoutError);
    expect(attempt).toBe(1);
    expect(reason).toBe(error);
  });

  it('fails a payload of the wrong shape by name', async () => {
    const { failed } = await harness.workUntilFailed({});
    const vendorQueue = new Queue('documents', harness.vendorOptions());
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
    await harness.queue.add(job);
    const worker = await harness.work(
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
    expect(await harness.queue.state(job)).toBe('failed');
  });
}
