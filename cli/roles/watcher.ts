import { hostname } from 'node:os';
import { NamedError } from '../../model/errors.ts';
import { PIPELINE_VERSION } from '../../pipeline/context.ts';
import { StillBeingWrittenError } from '../../pipeline/intake/errors.ts';
import type { Fate } from '../../pipeline/intake/take-in.ts';
import { watchInbox } from '../../pipeline/intake/watcher.ts';
import { readingLimits } from '../../pipeline/reading/limits.ts';
import { claimRole } from '../../store/postgres/hold-postgres.ts';
import { InboxWatchedError } from '../errors.ts';
import type { Log } from '../log.ts';
import { language } from '../say.ts';
import type { Services } from '../services.ts';
import type { Settings } from '../settings.ts';
import type { Role } from './role.ts';

/** Copies that a killed process left half-made are removed after this time. */
const LEFTOVER_MS = 3_600_000;

export interface WatcherRole extends Role {
  /** Looks into the inbox now. */
  nudge(): void;
}

/**
 * Takes files in from the inbox and gives each new document its first job.
 * @throws InboxWatchedError when another process watches this inbox: every file would be written down twice
 */
export async function startWatcherRole(
  services: Services,
  settings: Settings,
  log: Log,
): Promise<WatcherRole> {
  const { db, files, queue, reached, databaseUrl } = services;
  const claim = await claimRole(databaseUrl, `watch ${hostname()} ${settings.inbox}`);
  if (!claim) throw new InboxWatchedError({ inbox: settings.inbox });
  await files.removeLeftovers(LEFTOVER_MS);
  const context = { db, files, reached, inbox: settings.inbox, limits: readingLimits() };
  const watcher = await watchInbox(context, {
    quietMs: settings.quietMs,
    surveyMs: settings.surveyMs,
    onTrouble: troubleTeller(log),
    onFate: async (path: string, fate: Fate) => {
      log.info({ path, ...fate }, 'taken in');
      if (fate.kind === 'accepted') {
        await queue.add({ step: 'open', documentId: fate.documentId, version: PIPELINE_VERSION });
      }
    },
  });
  return {
    nudge: watcher.nudge,
    close: async () => {
      await watcher.close();
      await claim.close();
    },
  };
}

/** Trouble that people can end (a full disk, a file open in Word) is said once on the screen, not at every try. */
function troubleTeller(log: Log): (path: string | null, error: unknown) => void {
  const said = new Set<string>();
  return (path, error) => {
    log.warn({ err: error, path }, 'intake in trouble, trying again');
    if (!(error instanceof NamedError) || error instanceof StillBeingWrittenError) return;
    const words = `${error.reason(language())}\n${error.remedy(language())}\n`;
    if (!said.has(words)) process.stderr.write(words);
    said.add(words);
  };
}
