import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PIPELINE_VERSION } from '../../pipeline/context.ts';
import { dropIntoInbox } from '../../pipeline/intake/drop.ts';
import { donePath } from '../../pipeline/intake/places.ts';
import { recheck } from '../../pipeline/recheck.ts';
import { startServer } from '../../server/start.ts';
import { restart } from '../../store/failures.ts';
import type { Log } from '../log.ts';
import type { Services } from '../services.ts';
import type { Settings } from '../settings.ts';
import type { Role } from './role.ts';

const WEB_FOLDER = fileURLToPath(new URL('../../web/dist/', import.meta.url));

export interface ServerRole extends Role {
  readonly address: string;
}

/** Serves the screens. @param onDropped told when an upload has been put into the inbox */
export async function startServerRole(
  services: Services,
  settings: Settings,
  log: Log,
  onDropped: () => void,
): Promise<ServerRole> {
  return startServer({
    db: services.db,
    databaseUrl: services.databaseUrl,
    files: services.files,
    readers: services.readers,
    pictureFolder: join(settings.dataFolder, 'pictures'),
    host: settings.host,
    ...(settings.port === undefined ? {} : { port: settings.port }),
    webFolder: WEB_FOLDER,
    inboxFolder: settings.inbox,
    log,
    now: () => new Date(),
    onRecheck: (documentIds) => recheck(services.db, services.queue, documentIds),
    onUpload: async (content, name) => {
      await dropIntoInbox(settings.inbox, name, content);
      onDropped();
    },
    onRetry: async (documentId) => {
      const restarted = await restart(services.db, documentId, donePath);
      if (restarted) await services.queue.add({ step: 'open', documentId, version: PIPELINE_VERSION });
      return restarted;
    },
  });
}
