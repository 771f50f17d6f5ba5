import { ensureScreens } from '../ensure-screens.ts';
import { openLog } from '../log.ts';
import { withOpenThings } from '../open-things.ts';
import { startServerRole } from '../roles/server.ts';
import { say } from '../say.ts';
import { openServices } from '../services.ts';
import { readSettings } from '../settings.ts';
import { waitForStop } from '../wait-for-stop.ts';

/** `bangvang serve`: the screens alone, until stopped. */
export async function serve(): Promise<void> {
  const settings = readSettings();
  const log = openLog(settings.dataFolder, 'serve');
  await ensureScreens();
  await withOpenThings(async (things) => {
    const services = things.add(await openServices(settings, log));
    const role = things.add(await startServerRole(services, settings, log, () => undefined));
    say('serve-ready', { address: role.address });
    await waitForStop();
  });
}
