import { join } from 'node:path';
import { localRules } from '../pipeline/check/local-rules.ts';
import type { PipelineContext, Point } from '../pipeline/context.ts';
import { poolOptions } from '../pipeline/reading/pool-options.ts';
import { ReadingPool } from '../pipeline/reading/reading-pool.ts';
import type { QueueBackend } from '../queue/backend.ts';
import { openQueue } from '../queue/job-queue.ts';
import { FileStore } from '../store/files.ts';
import type { Log } from './log.ts';
import { openStore } from './open-store.ts';
import { OpenThings } from './open-things.ts';
import type { Settings } from './settings.ts';

/** Beside the pages under OCR one process is kept free, so that opening a document never waits behind a slow page. */
const SHORT_READINGS = 1;

/** What every role stands on, opened in order and closed in reverse. */
export interface Services extends PipelineContext {
  readonly databaseUrl: string;
  readonly backend: QueueBackend;
  close(): Promise<void>;
}

/**
 * Opens database, files, queue and reading processes.
 * @param reached told at each point of the path, for the tests of sudden death
 * @throws EnvironmentError naming what is not there
 */
export async function openServices(
  settings: Settings,
  log: Log,
  reached: (point: Point) => void = () => undefined,
): Promise<Services> {
  const things = new OpenThings();
  try {
    const local = localRules();
    const { databaseUrl, db, onError } = await openStore(settings, log, things);
    const files = await FileStore.open(join(settings.dataFolder, 'files'));
    const backend = backendOf(settings, databaseUrl);
    const queue = things.add(await openQueue(backend, onError));
    const readers = things.add(
      new ReadingPool({ ...poolOptions(), size: settings.pagesAtOnce + SHORT_READINGS }),
    );
    const close = () => things.close();
    return { databaseUrl, backend, db, files, queue, readers, localRules: local, reached, close };
  } catch (error) {
    await things.close();
    throw error;
  }
}

function backendOf({ redisUrl }: Settings, databaseUrl: string): QueueBackend {
  return redisUrl === undefined ? { kind: 'postgres', url: databaseUrl } : { kind: 'redis', url: redisUrl };
}
