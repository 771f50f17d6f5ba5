import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { DEFAULT_LIMITS } from '../../extractors/documents/reader.ts';
import { FileStore } from '../../store/files.ts';
import { type TemporaryDatabase, temporaryDatabase } from '../../store/testing/temporary-database.ts';
import type { IntakeContext } from '../intake/take-in.ts';

export interface TestInbox {
  readonly database: TemporaryDatabase;
  readonly context: IntakeContext;
  /** The ledger, oldest first. */
  arrivals(): Promise<{ name: string; outcome: string; settled: boolean; code: string | null }[]>;
  /** All files below the inbox, hidden folders too, without the folders that keep equal names apart. */
  filesInInbox(): Promise<string[]>;
  close(): Promise<void>;
}

/** An inbox in a temporary folder over a real database. */
export async function testInbox(): Promise<TestInbox> {
  const database = await temporaryDatabase();
  const inbox = join(database.folder, 'inbox');
  await mkdir(inbox);
  const files = await FileStore.open(join(database.folder, 'files'));
  const context = { db: database.db, files, inbox, limits: DEFAULT_LIMITS, reached: () => undefined };
  return {
    database,
    context,
    arrivals: async () => {
      const rows = await database.db
        .selectFrom('arrivals')
        .select(['name', 'outcome', 'settled', 'failure'])
        .orderBy('arrived_at')
        .orderBy('name')
        .execute();
      return rows.map(({ name, outcome, settled, failure }) => ({
        name,
        outcome,
        settled,
        code: failure?.code ?? null,
      }));
    },
    filesInInbox: () => listWithoutIds(inbox),
    close: () => database.close(),
  };
}

/** `.done/2026-11-21/1a2b3c4d/a.pdf` is listed as `.done/a.pdf`: dates and ids differ from run to run. */
async function listWithoutIds(inbox: string): Promise<string[]> {
  const entries = await readdir(inbox, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(inbox.length + 1))
    .map((path) => path.replace(/^(\.done|\.failed)\/[^/]+\/[^/]+\//, '$1/'))
    .sort();
}
