import { sql } from 'kysely';
import type { Database } from './database.ts';

/** Asks the database for nothing. @throws when it does not answer */
export async function ping(db: Database): Promise<void> {
  await sql`select 1`.execute(db);
}
