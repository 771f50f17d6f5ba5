import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { EmptyFileError } from '../../model/errors.ts';
import { jobId } from '../jobs.ts';
import { type Deferred, deferred } from '../testing/deferred.ts';
import type { Harness } from '../testing/harness.ts';
import { open, readPage, understand } from '../testing/jobs.ts';

/** Pages first, then the document: also when some pages fail. */
export function readingPages(harness: Harness): void {
  it('understands a document when all its pages have been read', async () => {
    const documentId = randomUUID();
    const order: string[] = [];
    const understood = deferred();
    expect(await harness.queue.addReading({ documentId, version: 1, pages: [2, 3, 5] })).toBe(true);
    expect(await harness.queue.addReading({ documentId, version: 1, pages: [2, 3, 5] })).toBe(false);
    expect(await harness.queue.counts()).toMatchObject({ waiting: 3, 'waiting-children': 1 });
    await harness.work({
      'read-page': async ({ page }) => void order.push(`page ${page}`),
      understand: async (job) => {
        order.push('understand');
        await harness.queue.add({ ...job, step: 'check' });
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
    await harness.queue.addReading({ documentId, version: 1, pages: [] });
    expect(await harness.queue.state(understand(documentId))).toBe('waiting');
  });

  it('understands a document although a page failed for good, after the failure was told', async () => {
    const documentId = randomUUID();
    const order: string[] = [];
    const understood = deferred();
    await harness.queue.addReading({ documentId, version: 1, pages: [1, 2] });
    await harness.work(
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
    expect(await harness.queue.state(readPage(documentId, 1))).toBe('failed');
  });

  it('reads the pages that failed again', async () => {
    const documentId = randomUUID();
    let broken = true;
    let understood: Deferred<void> = deferred();
    await harness.work({
      'read-page': async () => {
        if (broken) throw new EmptyFileError();
      },
      understand: async () => {
        understood.resolve();
        if (broken) throw new EmptyFileError();
      },
    });
    await harness.queue.addReading({ documentId, version: 1, pages: [1, 2] });
    await understood.promise;
    await harness.finishWork();
    expect(await harness.queue.counts()).toMatchObject({ failed: 3 });

    broken = false;
    understood = deferred();
    expect(await harness.queue.addReading({ documentId, version: 1, pages: [1, 2] })).toBe(true);
    expect(await harness.queue.counts()).toMatchObject({ failed: 0, waiting: 2, 'waiting-children': 1 });
    await harness.work({ understand: async () => understood.resolve() });
    await understood.promise;
  });

  it('runs short jobs of other documents while every page worker is busy', async () => {
    const release = deferred();
    const opened = deferred();
    await harness.queue.addReading({ documentId: randomUUID(), version: 1, pages: [1, 2, 3, 4, 5, 6] });
    await harness.work({ 'read-page': () => release.promise, open: async () => opened.resolve() });
    await harness.queue.add(open());
    await opened.promise;
    release.resolve();
  });

  it('reads the only page of one document before the later pages of another', async () => {
    const long = randomUUID();
    const short = randomUUID();
    const order: string[] = [];
    const understood = deferred();
    await harness.queue.addReading({ documentId: long, version: 1, pages: [1, 2, 3, 4] });
    await harness.queue.addReading({ documentId: short, version: 1, pages: [9] });
    await harness.work(
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
}
