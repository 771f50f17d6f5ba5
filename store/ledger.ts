import type { Failure } from '../model/failure.ts';
import type { Database } from './database.ts';
import type { ArrivalOutcome } from './tables.ts';

/** One dropped file, as the ledger keeps it. Paths are relative to the inbox, with `/`. */
export interface Arrival {
  readonly id: string;
  readonly name: string;
  readonly sourcePath: string;
  /** Where the original is moved once its fate is written down. */
  readonly settledPath: string;
}

export interface AcceptedContent {
  readonly sha256: string;
  readonly size: number;
}

export interface Accepted {
  readonly outcome: Extract<ArrivalOutcome, 'accepted' | 'duplicate'>;
  readonly documentId: string;
}

/**
 * Writes down, in one transaction, that a file with content has come: as a new document, or as a duplicate of
 * the document that has the same content.
 */
export async function recordContent(
  db: Database,
  arrival: Arrival,
  content: AcceptedContent,
): Promise<Accepted> {
  return db.transaction().execute(async (tx) => {
    const created = await tx
      .insertInto('documents')
      .values({ sha256: content.sha256, size: content.size, name: arrival.name, state: 'received' })
      .onConflict((conflict) => conflict.column('sha256').doNothing())
      .returning('id')
      .executeTakeFirst();
    const documentId =
      created?.id ??
      (
        await tx
          .selectFrom('documents')
          .select('id')
          .where('sha256', '=', content.sha256)
          .executeTakeFirstOrThrow()
      ).id;
    const outcome = created ? 'accepted' : 'duplicate';
    await tx
      .insertInto('arrivals')
      .values({ ...columnsOf(arrival), outcome, sha256: content.sha256, document_id: documentId })
      .execute();
    return { outcome, documentId };
  });
}

/** Writes down that a dropped file was refused, and why. */
export async function recordRefusal(
  db: Database,
  arrival: Arrival,
  failure: Failure,
  sha256: string | null,
): Promise<void> {
  await db
    .insertInto('arrivals')
    .values({ ...columnsOf(arrival), outcome: 'failed', sha256, failure: JSON.stringify(failure) })
    .execute();
}

function columnsOf(arrival: Arrival) {
  return {
    id: arrival.id,
    name: arrival.name,
    source_path: arrival.sourcePath,
    settled_path: arrival.settledPath,
  };
}

export interface PendingMove extends Arrival {
  readonly sha256: string | null;
}

/** Originals whose fate is written down but which have not been moved yet. */
export async function pendingMoves(db: Database): Promise<PendingMove[]> {
  const rows = await db
    .selectFrom('arrivals')
    .select(['id', 'name', 'source_path', 'settled_path', 'sha256'])
    .where('settled', '=', false)
    .orderBy('arrived_at')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    sourcePath: row.source_path,
    settledPath: row.settled_path,
    sha256: row.sha256,
  }));
}

export async function markSettled(db: Database, arrivalId: string): Promise<void> {
  await db.updateTable('arrivals').set({ settled: true }).where('id', '=', arrivalId).execute();
}
