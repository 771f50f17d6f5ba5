import type { JobQueue } from '../queue/job-queue.ts';
import type { Job } from '../queue/jobs.ts';
import type { Database } from '../store/database.ts';
import { type UnfinishedDocument, unfinishedDocuments } from '../store/documents.ts';
import { recheckStale } from './check/across/recheck.ts';
import { PIPELINE_VERSION } from './context.ts';

/**
 * Makes sure that every unfinished document has its next job. The database is the truth: after a crash between a
 * commit and the job that should follow it, or with the queue emptied, this puts back what is missing; jobs that
 * are there are left alone. What is still marked to be compared again is compared at once: that needs no job.
 * @returns how many documents were given a job
 */
export async function reconcile(db: Database, queue: JobQueue): Promise<number> {
  let added = 0;
  for (const document of await unfinishedDocuments(db)) {
    if (await ensureNextJob(document, queue)) added += 1;
  }
  await recheckStale(db);
  return added;
}

async function ensureNextJob({ id, state }: UnfinishedDocument, queue: JobQueue): Promise<boolean> {
  const job = { documentId: id, version: PIPELINE_VERSION };
  switch (state) {
    case 'received':
      return queue.add({ step: 'open', ...job });
    case 'reading':
      // Being opened, or its pages are being read and understanding waits for them; else opening goes on.
      if (await isUnderWay(queue, { step: 'understand', ...job })) return false;
      return queue.add({ step: 'open', ...job });
    case 'understanding':
      return queue.add({ step: 'understand', ...job });
    case 'checking':
      return queue.add({ step: 'check', ...job });
    case 'ready':
    case 'failed':
      return false;
  }
}

async function isUnderWay(queue: JobQueue, job: Job): Promise<boolean> {
  const state = await queue.state(job);
  return state !== 'absent' && state !== 'failed';
}
