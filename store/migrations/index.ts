import { type Kysely, type Migration, Migrator } from 'kysely';
import type { Tables } from '../tables.ts';
import * as documents from './0001_documents.ts';
import * as parts from './0002_parts.ts';
import * as campaigns from './0003_campaigns.ts';
import * as versions from './0004_versions.ts';
import * as reporting from './0005_reporting.ts';
import * as letterDecisions from './0006_letter_decisions.ts';

const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '0001_documents': documents,
  '0002_parts': parts,
  '0003_campaigns': campaigns,
  '0004_versions': versions,
  '0005_reporting': reporting,
  '0006_letter_decisions': letterDecisions,
};

/** Brings the tables up to date. Safe to call from several processes at once: the migrator holds a lock. */
export async function migrateToLatest(db: Kysely<Tables>): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => ({ ...MIGRATIONS }) } });
  const { error } = await migrator.migrateToLatest();
  if (error) throw error;
}
