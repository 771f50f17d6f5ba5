import { openLog } from '../log.ts';
import { withOpenThings } from '../open-things.ts';
import { startWatcherRole } from '../roles/watcher.ts';
import { say } from '../say.ts';
import { openServices } from '../services.ts';
import { readSettings } from '../settings.ts';
import { waitForStop } from '../wait-for-stop.ts';

/** `bangvang watch`: takes files in from the inbox until stopped. */
export async function watch(): Promise<void> {
  const settings = readSettings();
  const log = openLog(settings.dataFolder, 'watch');
  await withOpenThings(async (things) => {
    const services = things.add(await openServices(settings, log));
    things.add(await startWatcherRole(services, settings, log));
    say('watch-ready', { inbox: settings.inbox });
    await waitForStop();
  });
}
