import type { Transaction } from 'kysely';
import type { Failure } from '../model/failure.ts';
import type { Database } from './database.ts';
import type { Tables } from './tables.ts';

/**
 * The document comes to nothing, for the reason given; its originals, wherever they were put, are to be moved
 * to the folder of failed files. @param failedPath where an arrival's original goes
 */
export async function saveFailure(
  db: Database,
  id: string,
  failure: Failure,
  failedPath: PathOf,
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await tx
      .updateTable('documents')
      .set({ state: 'failed', status: 'failed', failure: JSON.stringify(failure) })
      .where('id', '=', id)
      .execute();
    await resettle(tx, id, failedPath);
  });
}

/** Where an arrival's original belongs. */
export type PathOf = (arrival: {
  readonly id: string;
  readonly name: string;
  readonly arrivedAt: Date;
}) => string;

/** The originals of a document are to be moved to another place, from where they are or were to be. */
async function resettle(tx: Transaction<Tables>, documentId: string, pathOf: PathOf): Promise<void> {
  const arrivals = await tx
    .selectFrom('arrivals')
    .select(['id', 'name', 'settled', 'settled_path', 'source_path', 'arrived_at'])
    .where('document_id', '=', documentId)
    .execute();
  for (const arrival of arrivals) {
    await tx
      .updateTable('arrivals')
      .set({
        source_path: arrival.settled ? arrival.settled_path : arrival.source_path,
        settled_path: pathOf({ id: arrival.id, name: arrival.name, arrivedAt: arrival.arrived_at }),
        settled: false,
      })
      .where('id', '=', arrival.id)
      .execute();
  }
}

/** A failed document starts again from the beginning; its pages are read anew. False where it has not failed. */
export async function restart(db: Database, id: string, donePath: PathOf): Promise<boolean> {
  return db.transaction().execute(async (tx) => {
    const row = await tx
      .updateTable('documents')
      .set({ state: 'received', status: null, failure: null, page_count: null })
      .where('id', '=', id)
      .where('state', '=', 'failed')
      .returning('id')
      .executeTakeFirst();
    if (!row) return false;
    await tx.deleteFrom('pages').where('document_id', '=', id).execute();
    await resettle(tx, id, donePath);
    return true;
  });
}
