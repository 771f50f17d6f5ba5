import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AlreadyRunningError } from '../../model/errors.ts';
import { claimRole } from '../../store/postgres/hold-postgres.ts';
import { ensureScreens } from '../ensure-screens.ts';
import { openLog } from '../log.ts';
import { withOpenThings } from '../open-things.ts';
import type { Role } from '../roles/role.ts';
import { startServerRole } from '../roles/server.ts';
import { startWatcherRole } from '../roles/watcher.ts';
import { startWorkerProcess } from '../roles/worker-process.ts';
import { say } from '../say.ts';
import { openServices, type Services } from '../services.ts';
import { readSettings, type Settings } from '../settings.ts';
import { waitForStop } from '../wait-for-stop.ts';

/** `bangvang start`: every role in one place. @throws AlreadyRunningError when it runs on these data already */
export async function start(): Promise<void> {
  const settings = readSettings();
  const log = openLog(settings.dataFolder, 'start');
  say('starting');
  await ensureScreens();
  await withOpenThings(async (things) => {
    const services = things.add(await openServices(settings, log));
    things.add(await claim(services, settings));
    const watcher = things.add(await startWatcherRole(services, settings, log));
    const server = things.add(await startServerRole(services, settings, log, watcher.nudge));
    things.add(startWorkerProcess(log));
    await writeFile(addressFile(settings), `${server.address}\n`);
    say('ready', { inbox: settings.inbox, address: server.address });
    await waitForStop();
    say('stopping');
  });
  say('stopped');
}

/** Two whole systems on the same data would take turns at nothing: the second is told where the first is. */
async function claim(services: Services, settings: Settings): Promise<Role> {
  const instance = await claimRole(services.databaseUrl, 'start');
  if (!instance) {
    const address = await readFile(addressFile(settings), 'utf8').catch(() => '');
    throw new AlreadyRunningError({ address: address.trim() });
  }
  return {
    close: async () => {
      await rm(addressFile(settings), { force: true });
      await instance.close();
    },
  };
}

function addressFile(settings: Settings): string {
  return join(settings.dataFolder, 'address');
}
