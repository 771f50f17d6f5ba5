import { openLog } from '../log.ts';
import { startWatcherRole } from '../roles/watcher.ts';
import { say } from '../say.ts';
import { openServices } from '../services.ts';
import { readSettings } from '../settings.ts';
import { untilStopped } from '../until-stopped.ts';

/** `bangvang watch`: takes files in from the inbox until stopped. */
export async function watch(): Promise<void> {
  const settings = readSettings();
  const log = openLog(settings.dataFolder, 'watch');
  const services = await openServices(settings, log);
  const role = await startWatcherRole(services, settings, log);
  say('watch-ready', { inbox: settings.inbox });
  await untilStopped([role, services], () => log.info('stopping'));
}
