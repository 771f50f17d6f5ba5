import { type Kysely, sql } from 'kysely';
import type { PageLayout, Profile } from '../../model/statement.ts';
import type { Tables } from '../tables.ts';

export interface StoredProfile {
  readonly profile: Profile;
  readonly layout: readonly PageLayout[];
}

/** What of a document is looked at to find other versions of it. */
export interface Opening {
  /** Keeps documents of different units apart; null where no unit is told. */
  readonly unitKey: string | null;
  /** The beginning of its text, without accents and in lower case. */
  readonly text: string;
}

/** Null where the document has just been read (again) and is to be profiled. */
export async function findProfile(tx: Kysely<Tables>, documentId: string): Promise<StoredProfile | null> {
  const row = await tx
    .selectFrom('profiles')
    .select(['body', 'layout'])
    .where('document_id', '=', documentId)
    .executeTakeFirst();
  return row === undefined ? null : { profile: row.body, layout: row.layout };
}

export async function insertProfile(
  tx: Kysely<Tables>,
  documentId: string,
  { profile, layout }: StoredProfile,
  { unitKey, text }: Opening,
): Promise<void> {
  await tx
    .insertInto('profiles')
    .values({
      document_id: documentId,
      unit_key: unitKey,
      kind: profile.kind,
      period_from: profile.period?.from ?? null,
      period_to: profile.period?.to ?? null,
      opening: text,
      layout: JSON.stringify(layout),
      body: JSON.stringify(profile),
    })
    .execute();
}

export async function updateProfile(tx: Kysely<Tables>, documentId: string, profile: Profile): Promise<void> {
  await tx
    .updateTable('profiles')
    .set({ body: JSON.stringify(profile) })
    .where('document_id', '=', documentId)
    .execute();
}

/** Taken away when a document is read again, in the transaction that keeps what was read. */
export async function deleteProfile(tx: Kysely<Tables>, documentId: string): Promise<void> {
  await tx.deleteFrom('profiles').where('document_id', '=', documentId).execute();
}

/** A document that begins almost as another one does. */
export interface Lookalike {
  readonly documentId: string;
  readonly profile: Profile;
  readonly receivedAt: string;
  readonly similarity: number;
}

export interface LookalikeQuery {
  /** The least similarity (of trigrams, 0..1) where unit and period are told by both. */
  readonly near: number;
  /** The same where one of them does not tell its unit or its period. */
  readonly nearer: number;
}

/**
 * The other documents that may be versions of one: of no other kind, unit or period, and alike in their words. Texts
 * are compared only where the rest fits.
 */
export async function findLookalikes(
  tx: Kysely<Tables>,
  documentId: string,
  { near, nearer }: LookalikeQuery,
): Promise<Lookalike[]> {
  const { rows } = await sql<{ id: string; body: Profile; received_at: Date; similarity: number }>`
    with fitting as materialized (
      select p.document_id, p.body, p.opening, o.opening as own,
        p.unit_key = o.unit_key and p.period_from = o.period_from as is_told
      from profiles o join profiles p on p.document_id <> o.document_id
      where o.document_id = ${documentId}
        and (p.kind = o.kind or 'khac' in (p.kind, o.kind))
        and (p.unit_key is null or o.unit_key is null or p.unit_key = o.unit_key
          or p.unit_key like '%/' || o.unit_key or o.unit_key like '%/' || p.unit_key)
        and (p.period_from is null or o.period_from is null
          or (p.period_from = o.period_from and p.period_to = o.period_to))
        and length(p.opening) between length(o.opening) * ${near}::float8 and length(o.opening) / ${near}::float8
    ), measured as (
      select document_id, body, similarity(opening, own) as similarity,
        case when is_told then ${near}::float8 else ${nearer}::float8 end as least
      from fitting
    )
    select m.document_id as id, m.body, d.received_at, m.similarity
    from measured m join documents d on d.id = m.document_id
    where m.similarity >= m.least order by m.similarity desc, d.id`.execute(tx);
  return rows.map(({ id, body, received_at, similarity }) => ({
    documentId: id,
    profile: body,
    receivedAt: received_at.toISOString(),
    similarity,
  }));
}
