import { openLog } from '../log.ts';
import { withOpenThings } from '../open-things.ts';
import { startWorkerRole } from '../roles/worker.ts';
import { say } from '../say.ts';
import { openServices } from '../services.ts';
import { readSettings } from '../settings.ts';
import { waitForStop } from '../wait-for-stop.ts';

/** `bangvang worker`: runs the steps of documents until stopped. */
export async function worker(): Promise<void> {
  const settings = readSettings();
  const log = openLog(settings.dataFolder, 'worker');
  await withOpenThings(async (things) => {
    const services = things.add(await openServices(settings, log));
    things.add(await startWorkerRole(services, settings, log));
    // Started by `bangvang start`, which speaks for the whole system.
    if (!process.send) say('worker-ready');
    await waitForStop();
  });
}
