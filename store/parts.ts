import { sql } from 'kysely';
import type { Failure } from '../model/failure.ts';
import type { Mail } from '../model/mail.ts';
import type { Database } from './database.ts';
import { type Accepted, type AcceptedContent, documentOf } from './ledger.ts';
import type { PartOutcome } from './tables.ts';

/** One attachment of a mail or file of an archive; `parcelId` is the document that carries it. */
export interface PartKey {
  readonly parcelId: string;
  /** Its place in the parcel, from 1. */
  readonly number: number;
  readonly name: string;
  readonly size: number;
}

/**
 * Writes down, in one transaction, that a part with content was taken out: as a new document, or as the same as
 * one that is there. A part that leads to a document already stays as it is, so that the step can run again.
 */
export async function recordPart(db: Database, part: PartKey, content: AcceptedContent): Promise<Accepted> {
  return db.transaction().execute(async (tx) => {
    const accepted = await documentOf(tx, part.name, content);
    const columns = {
      outcome: accepted.outcome,
      document_id: accepted.documentId,
      sha256: content.sha256,
      failure: null,
    };
    await tx
      .insertInto('parts')
      .values({ ...columnsOf(part), ...columns })
      .onConflict((conflict) =>
        conflict.columns(['parcel_id', 'number']).doUpdateSet(columns).where('parts.document_id', 'is', null),
      )
      .execute();
    return accepted;
  });
}

/** Writes down that a part became no document: refused for a reason, or (null) set aside as nothing for people. */
export async function recordNoDocument(db: Database, part: PartKey, failure: Failure | null): Promise<void> {
  const columns = {
    outcome: failure ? ('failed' as const) : ('aside' as const),
    failure: failure && JSON.stringify(failure),
  };
  await db
    .insertInto('parts')
    .values({ ...columnsOf(part), ...columns })
    .onConflict((conflict) =>
      conflict.columns(['parcel_id', 'number']).doUpdateSet(columns).where('parts.document_id', 'is', null),
    )
    .execute();
}

function columnsOf({ parcelId, number, name, size }: PartKey) {
  return { parcel_id: parcelId, number, name, size };
}

export interface StoredPart {
  readonly number: number;
  readonly name: string;
  readonly outcome: PartOutcome;
  readonly documentId: string | null;
  readonly failure: Failure | null;
}

/** What is inside a mail or an archive, in its order. */
export async function listParts(db: Database, parcelId: string): Promise<StoredPart[]> {
  return db
    .selectFrom('parts')
    .select(['number', 'name', 'outcome', 'document_id as documentId', 'failure'])
    .where('parcel_id', '=', parcelId)
    .orderBy('number')
    .execute();
}

export async function saveMail(db: Database, id: string, mail: Mail): Promise<void> {
  await db
    .updateTable('documents')
    .set({ mail: JSON.stringify(mail) })
    .where('id', '=', id)
    .execute();
}

/** Where a parcel lies among others, and what the dropped file around it has been unpacked to so far. */
export interface StoredPlace {
  readonly depth: number;
  readonly parts: number;
  readonly bytes: number;
}

/**
 * Follows the parts that documents were made of (`accepted`: at most one for each) up to what was dropped, and
 * from there down to everything taken out of it, without the parcel's own parts (of an earlier, killed run).
 */
export async function placeOf(db: Database, parcelId: string): Promise<StoredPlace> {
  const { rows } = await sql<{ depth: number; parts: number; bytes: number }>`
    with recursive up (id, depth) as (
      select ${parcelId}::uuid, 1
      union all
      select p.parcel_id, up.depth + 1 from up join parts p on p.document_id = up.id and p.outcome = 'accepted'
    ), down (id) as (
      (select id from up order by depth desc limit 1)
      union all
      select p.document_id from down join parts p on p.parcel_id = down.id and p.outcome = 'accepted'
    ), taken as (
      select p.size from down join parts p on p.parcel_id = down.id where down.id <> ${parcelId}
    )
    select (select max(depth) from up) as depth, (select count(*) from taken) as parts,
      coalesce((select sum(size) from taken), 0)::bigint as bytes`.execute(db);
  return rows[0] ?? { depth: 1, parts: 0, bytes: 0 };
}
