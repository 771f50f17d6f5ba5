/**
 * Takes files in and works them through, in one process that kills itself at a point of the path:
 * `die-at.ts <settings as JSON>`. Without a point it runs until it is told to stop.
 */
import { z } from 'zod';
import { openLog } from '../../cli/log.ts';
import { withOpenThings } from '../../cli/open-things.ts';
import { startWatcherRole } from '../../cli/roles/watcher.ts';
import { startWorkerRole } from '../../cli/roles/worker.ts';
import { openServices } from '../../cli/services.ts';
import { waitForStop } from '../../cli/wait-for-stop.ts';

const Input = z.object({
  dataFolder: z.string(),
  inbox: z.string(),
  databaseUrl: z.string(),
  point: z.string().nullable(),
});
const { point, ...places } = Input.parse(JSON.parse(process.argv[2] ?? ''));
const settings = { ...places, host: '127.0.0.1', quietMs: 20, surveyMs: 100, pagesAtOnce: 1 };

const log = openLog(settings.dataFolder, 'die-at');
await withOpenThings(async (things) => {
  const services = things.add(
    await openServices(settings, log, (reached) => {
      if (reached === point) process.kill(process.pid, 'SIGKILL');
    }),
  );
  things.add(await startWorkerRole(services, settings, log, { lockMs: 1_000, stalledCheckMs: 300 }));
  things.add(await startWatcherRole(services, settings, log));
  await waitForStop();
});
