import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Database, openDatabase } from '../database.ts';
import { startPostgres } from '../postgres/server.ts';

export interface TemporaryDatabase {
  readonly db: Database;
  readonly url: string;
  /** A folder of the test's own, removed at the end. */
  readonly folder: string;
  close(): Promise<void>;
}

/** A real server with an empty database, in a temporary folder. */
export async function temporaryDatabase(): Promise<TemporaryDatabase> {
  const folder = await mkdtemp(join(tmpdir(), 'bangvang-'));
  await chmod(folder, 0o755);
  const server = await startPostgres(join(folder, 'data'));
  const db = await openDatabase(server.url, () => undefined);
  return {
    db,
    url: server.url,
    folder,
    close: async () => {
      await db.destroy();
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
