import { mkdir } from 'node:fs/promises';
import { type Database, openDatabase } from '../store/database.ts';
import { holdEmbeddedPostgres, type PostgresHold } from '../store/postgres/hold-postgres.ts';
import type { Log } from './log.ts';
import type { OpenThings } from './open-things.ts';
import type { Settings } from './settings.ts';

/** The database, and where it is. */
export interface Store {
  readonly databaseUrl: string;
  readonly db: Database;
  readonly onError: (error: Error) => void;
}

/** Opens the database of the settings; it is closed with the other things. @throws EnvironmentError */
export async function openStore(settings: Settings, log: Log, things: OpenThings): Promise<Store> {
  await mkdir(settings.dataFolder, { recursive: true });
  const postgres = things.add(await holdPostgres(settings));
  const onError = (error: Error) => log.warn({ err: error }, 'connection lost, trying again');
  const db = await openDatabase(postgres.url, onError);
  things.add({ close: () => db.destroy() });
  return { databaseUrl: postgres.url, db, onError };
}

async function holdPostgres({ databaseUrl, dataFolder }: Settings): Promise<PostgresHold> {
  if (databaseUrl === undefined) return holdEmbeddedPostgres(dataFolder);
  return { url: databaseUrl, close: async () => undefined };
}
