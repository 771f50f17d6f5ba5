import { PIPELINE_VERSION } from '../../pipeline/context.ts';
import type { Fate } from '../../pipeline/intake/take-in.ts';
import { watchInbox } from '../../pipeline/intake/watcher.ts';
import { readingLimits } from '../../pipeline/reading/limits.ts';
import type { Log } from '../log.ts';
import type { Services } from '../services.ts';
import type { Settings } from '../settings.ts';
import type { Role } from './role.ts';

/** Copies that a killed process left half-made are removed after this time. */
const LEFTOVER_MS = 3_600_000;

export interface WatcherRole extends Role {
  /** Looks into the inbox now. */
  nudge(): void;
}

/** Takes files in from the inbox and gives each new document its first job. */
export async function startWatcherRole(
  services: Services,
  settings: Settings,
  log: Log,
): Promise<WatcherRole> {
  await services.files.removeLeftovers(LEFTOVER_MS);
  const { db, files, queue, reached } = services;
  const context = { db, files, reached, inbox: settings.inbox, limits: readingLimits() };
  return watchInbox(context, {
    quietMs: settings.quietMs,
    surveyMs: settings.surveyMs,
    onTrouble: (path, error) => log.warn({ err: error, path }, 'intake in trouble, trying again'),
    onFate: async (path: string, fate: Fate) => {
      log.info({ path, ...fate }, 'taken in');
      if (fate.kind === 'accepted') {
        await queue.add({ step: 'open', documentId: fate.documentId, version: PIPELINE_VERSION });
      }
    },
  });
}
