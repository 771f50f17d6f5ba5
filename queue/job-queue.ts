import { assertReachable, connected, FlowProducer, Queue, type QueueBackend } from './backend.ts';
import { withoutEchoes } from './error-report.ts';
import { jobOptions, QUEUE_NAMES, queueOf } from './job-options.ts';
import { type Job, jobId, parseJob } from './jobs.ts';

/** Where a job is. A job that ran to its end is `absent`: the database, not the queue, knows what was done. */
export type JobState = 'absent' | 'waiting' | 'delayed' | 'waiting-children' | 'active' | 'failed';

/** How many jobs are in each state; `waiting-children` are documents whose pages are being read. */
export type JobCounts = Readonly<Record<Exclude<JobState, 'absent'>, number>>;

export interface Reading {
  readonly documentId: string;
  readonly version: number;
  /** The pages to read by OCR, in reading order, each once; none means that understanding can begin. */
  readonly pages: readonly number[];
}

export interface JobQueue {
  /**
   * Makes sure that the job will run: adds it when it is absent, starts it afresh when it failed, and does nothing
   * when it is there already.
   *
   * @returns whether it was added
   * @throws InvalidJobError
   */
  add(job: Job): Promise<boolean>;
  /**
   * Has the pages read, then the document understood: `understand` runs when each page was read or failed for good.
   * Does nothing while an `understand` of that version is there already; failed ones start afresh.
   *
   * @returns whether it was added
   * @throws InvalidJobError
   */
  addReading(reading: Reading): Promise<boolean>;
  state(job: Job): Promise<JobState>;
  counts(): Promise<JobCounts>;
  /** Removes every job, running ones too. Their workers go on and find nothing to report to. */
  obliterate(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Opens the queue, and makes its tables where they are missing.
 *
 * @param onError told of lost connections; they are taken up again by themselves
 * @throws DatabaseUnavailableError, RedisUnavailableError when there is nothing to connect to
 * @example const queue = await openQueue({ kind: 'postgres', url }, (error) => log.warn(error))
 */
export async function openQueue(backend: QueueBackend, onError: (error: Error) => void): Promise<JobQueue> {
  await assertReachable(backend);
  const closing = new AbortController();
  const connection = { backend, closing: closing.signal };
  const report = withoutEchoes(onError);
  const open = (name: string) => new Queue(name, { connection }).on('error', report);
  const queues = { documents: open('documents'), pages: open('pages') };
  const flows = new FlowProducer({ connection }).on('error', report);
  await connected(backend, [queues.documents, queues.pages, flows]);
  // Left behind by a process that was killed while it emptied the queue; nothing else ever pauses one.
  for (const name of QUEUE_NAMES) if (await queues[name].isPaused()) await queues[name].resume();

  /** Clears the way for a job that failed; tells whether one is there that will still run. */
  const isUnderWay = async (job: Job): Promise<boolean> => {
    const state = await stateOf(job);
    if (state === 'failed') await queues[queueOf(job.step)].remove(jobId(job));
    return state !== 'failed' && state !== 'absent';
  };
  const stateOf = async (job: Job) => jobState(await queues[queueOf(job.step)].getJobState(jobId(job)));

  const add = async (payload: Job): Promise<boolean> => {
    const job = parseJob(payload);
    if (await isUnderWay(job)) return false;
    await queues[queueOf(job.step)].add(job.step, job, jobOptions(job));
    return true;
  };

  const addReading = async ({ documentId, version, pages }: Reading): Promise<boolean> => {
    const understand = parseJob({ step: 'understand', documentId, version });
    const reads = [...new Set(pages)].map((page) =>
      parseJob({ step: 'read-page', documentId, version, page }),
    );
    if (reads.length === 0) return add(understand);
    if (await isUnderWay(understand)) return false;
    // A page that failed before would never report to the new parent: it must be a new job.
    if ((await queues.pages.getFailedCount()) > 0) await Promise.all(reads.map(isUnderWay));
    await flows.add({
      name: understand.step,
      queueName: queueOf(understand.step),
      data: understand,
      opts: jobOptions(understand),
      children: reads.map((job, turn) => ({
        name: job.step,
        queueName: queueOf(job.step),
        data: job,
        // A page that cannot be read must not keep the others from being understood: the document is partial.
        opts: { ...jobOptions(job, turn), ignoreDependencyOnFailure: true },
      })),
    });
    return true;
  };

  const counts = async (): Promise<JobCounts> => {
    const total = { waiting: 0, delayed: 0, 'waiting-children': 0, active: 0, failed: 0 };
    for (const name of QUEUE_NAMES) {
      for (const [vendorState, count] of Object.entries(await queues[name].getJobCounts())) {
        const state = jobState(vendorState);
        if (state !== 'absent') total[state] += count;
      }
    }
    return total;
  };

  return {
    add,
    addReading,
    counts,
    state: async (job) => stateOf(parseJob(job)),
    async obliterate() {
      // No page may release its document meanwhile, and on Redis a page that outlives its document brings back
      // the document's id as a job without content: so both stand still, and pages go first.
      for (const name of QUEUE_NAMES) await queues[name].pause();
      await queues.pages.obliterate({ force: true });
      await queues.documents.obliterate({ force: true });
    },
    async close() {
      closing.abort();
      await Promise.all([flows.close(), queues.documents.close(), queues.pages.close()]);
    },
  };
}

/** BullMQ's word for a state as ours: a job with a priority waits too, and finished ones are gone. */
function jobState(vendorState: string): JobState {
  switch (vendorState) {
    case 'waiting':
    case 'prioritized':
      return 'waiting';
    case 'active':
    case 'delayed':
    case 'failed':
    case 'waiting-children':
      return vendorState;
    default:
      return 'absent';
  }
}
