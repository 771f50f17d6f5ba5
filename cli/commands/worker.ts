import { openLog } from '../log.ts';
import { startWorkerRole } from '../roles/worker.ts';
import { say } from '../say.ts';
import { openServices } from '../services.ts';
import { readSettings } from '../settings.ts';
import { untilStopped } from '../until-stopped.ts';

/** `bangvang worker`: runs the steps of documents until stopped. */
export async function worker(): Promise<void> {
  const settings = readSettings();
  const log = openLog(settings.dataFolder, 'worker');
  const services = await openServices(settings, log);
  const role = await startWorkerRole(services, settings, log);
  // Started by `bangvang start`, which speaks for the whole system.
  if (!process.send) say('worker-ready');
  await untilStopped([role, services], () => log.info('stopping'));
}
