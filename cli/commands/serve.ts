import { ensureScreens } from '../ensure-screens.ts';
import { openLog } from '../log.ts';
import { startServerRole } from '../roles/server.ts';
import { say } from '../say.ts';
import { openServices } from '../services.ts';
import { readSettings } from '../settings.ts';
import { untilStopped } from '../until-stopped.ts';

/** `bangvang serve`: the screens alone, until stopped. */
export async function serve(): Promise<void> {
  const settings = readSettings();
  const log = openLog(settings.dataFolder, 'serve');
  await ensureScreens();
  const services = await openServices(settings, log);
  const role = await startServerRole(services, settings, log, () => undefined);
  say('serve-ready', { address: role.address });
  await untilStopped([role, services], () => log.info('stopping'));
}
