import type { Transaction } from 'kysely';
import type { Failure } from '../model/failure.ts';
import type { Database } from './database.ts';
import type { ArrivalOutcome, Tables } from './tables.ts';

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
    const accepted = await documentOf(tx, arrival.name, content);
    const { outcome, documentId } = accepted;
    await tx
      .insertInto('arrivals')
      .values({ ...columnsOf(arrival), outcome, sha256: content.sha256, document_id: documentId })
      .execute();
    return accepted;
  });
}

/** The document with this content: a new one, or the one that was there before. */
export async function documentOf(
  tx: Transaction<Tables>,
  name: string,
  { sha256, size }: AcceptedContent,
): Promise<Accepted> {
  const created = await tx
    .insertInto('documents')
    .values({ sha256, size, name, state: 'received' })
    .onConflict((conflict) => conflict.column('sha256').doNothing())
    .returning('id')
    .executeTakeFirst();
  if (created) return { outcome: 'accepted', documentId: created.id };
  const { id } = await tx
    .selectFrom('documents')
    .select('id')
    .where('sha256', '=', sha256)
    .executeTakeFirstOrThrow();
  return { outcome: 'duplicate', documentId: id };
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

/**
 * Carries out the moves that are written down but not done. The row is locked while its file is moved, so that
 * a document failing at the same moment cannot send the file to another place in between.
 * @param move does it and says whether it is done (false: to be tried again later)
 * @returns the source paths of those that are left
 */
export async function settlePending(
  db: Database,
  move: (pending: PendingMove) => Promise<boolean>,
): Promise<string[]> {
  const waiting = await db
    .selectFrom('arrivals')
    .select(['id', 'source_path'])
    .where('settled', '=', false)
    .execute();
  const left: string[] = [];
  for (const { id, source_path } of waiting) {
    const done = await db.transaction().execute(async (tx) => {
      const row = await tx
        .selectFrom('arrivals')
        .select(['id', 'name', 'source_path', 'settled_path', 'sha256'])
        .where('id', '=', id)
        .where('settled', '=', false)
        .forUpdate()
        .executeTakeFirst();
      if (!row) return true;
      const { source_path: sourcePath, settled_path: settledPath, name, sha256 } = row;
      const moved = await move({ id, name, sourcePath, settledPath, sha256 });
      if (moved) await tx.updateTable('arrivals').set({ settled: true }).where('id', '=', id).execute();
      return moved;
    });
    if (!done) left.push(source_path);
  }
  return left;
}
