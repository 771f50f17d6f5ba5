import { hostname } from 'node:os';
import { reconcile } from '../../pipeline/reconcile.ts';
import { type PipelineWorkerOptions, startPipelineWorker } from '../../pipeline/worker.ts';
import type { Log } from '../log.ts';
import type { Services } from '../services.ts';
import type { Settings } from '../settings.ts';
import type { Role } from './role.ts';

/** How often lost jobs are looked for. */
const RECONCILE_MS = 30_000;

/**
 * Runs the steps of documents, and puts back jobs that got lost.
 * @param locks how soon the jobs of a killed worker are found; the queue's own times when absent
 */
export async function startWorkerRole(
  services: Services,
  settings: Settings,
  log: Log,
  locks: Pick<PipelineWorkerOptions, 'lockMs' | 'stalledCheckMs'> = {},
): Promise<Role> {
  const worker = await startPipelineWorker(services.backend, services, {
    name: `${hostname()}-${process.pid}`,
    pages: settings.pagesAtOnce,
    onError: (error) => log.error({ err: error }, 'worker'),
    ...locks,
  });
  const lookForLostJobs = () =>
    reconcile(services.db, services.queue).then(
      (added) => added > 0 && log.info({ added }, 'lost jobs put back'),
      (error: unknown) => log.warn({ err: error }, 'reconciling failed, trying again'),
    );
  await lookForLostJobs();
  const timer = setInterval(lookForLostJobs, RECONCILE_MS);
  return {
    close: async () => {
      clearInterval(timer);
      await worker.close({ force: true });
    },
  };
}
