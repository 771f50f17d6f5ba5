import { isDeepStrictEqual } from 'node:util';
import { type Kysely, sql } from 'kysely';
import { markTopicsOf } from './comparisons/stale.ts';
import { CorrectionConflictError } from './corrections.ts';
import type { Database } from './database.ts';
import { CircularVersionsError, VersionNotFoundError } from './errors.ts';
import type { Tables, Verdict } from './tables.ts';

/** What a person said of two documents: which of them is current, that they are different, or that it is open again. */
export interface VersionDecision {
  readonly id: number;
  readonly verdict: Verdict;
  /** The one that counts; null unless they are versions of one. */
  readonly currentId: string | null;
  readonly reviewer: string;
  readonly madeAt: string;
}

export interface NewVersionDecision {
  readonly documentId: string;
  readonly otherId: string;
  readonly verdict: Verdict;
  readonly currentId: string | null;
  readonly reviewer: string;
}

/** That two documents may be versions of one report, and which of them seems to be the newer. */
export interface VersionProposal {
  readonly otherId: string;
  readonly newerId: string;
  /** 0..1: how much of their words is alike. */
  readonly similarity: number;
}

/** The two ids in the order in which a pair is kept. */
function pairOf(documentId: string, otherId: string) {
  return documentId < otherId
    ? { one_id: documentId, other_id: otherId }
    : { one_id: otherId, other_id: documentId };
}

/** Puts what a document may be a version of in place of what was found before; decisions of people stay. */
export async function replaceProposals(
  tx: Kysely<Tables>,
  documentId: string,
  proposals: readonly VersionProposal[],
): Promise<void> {
  await tx
    .deleteFrom('version_proposals')
    .where(({ or, eb }) => or([eb('one_id', '=', documentId), eb('other_id', '=', documentId)]))
    .execute();
  if (proposals.length === 0) return;
  await tx
    .insertInto('version_proposals')
    .values(
      proposals.map(({ otherId, newerId, similarity }) => ({
        ...pairOf(documentId, otherId),
        newer_id: newerId,
        similarity,
      })),
    )
    .execute();
}

/**
 * Adds what a person said of two documents, unless somebody said something since. One after the other, whoever says
 * it: of two decisions that together would go round in a circle the second is refused.
 *
 * @param basedOn the newest decision on the two that the person saw; null for none
 * @throws CorrectionConflictError, CircularVersionsError, VersionNotFoundError
 */
export async function decideVersion(
  db: Database,
  decision: NewVersionDecision,
  basedOn: number | null,
): Promise<void> {
  const { documentId, otherId, verdict, currentId, reviewer } = decision;
  await db.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(hashtext('bangvang versions'))`.execute(tx);
    await assertBothThere(tx, documentId, otherId);
    const pair = pairOf(documentId, otherId);
    const newest = (await decisionsOn(tx, documentId, otherId)).at(-1);
    const said = { verdict, currentId, reviewer };
    if (newest && isDeepStrictEqual(said, wordsOf(newest))) return;
    if ((newest?.id ?? null) !== basedOn) throw new CorrectionConflictError({ by: newest?.reviewer ?? '' });
    await tx
      .insertInto('version_decisions')
      .values({ ...pair, verdict, current_id: currentId, reviewer })
      .execute();
    await assertNoCircle(tx, documentId, otherId);
    await markTopicsOf(tx, [documentId, otherId]);
  });
}

function wordsOf({ verdict, currentId, reviewer }: VersionDecision) {
  return { verdict, currentId, reviewer };
}

async function assertBothThere(tx: Kysely<Tables>, ...ids: readonly string[]): Promise<void> {
  const there = await tx.selectFrom('documents').select('id').where('id', 'in', ids).forShare().execute();
  if (there.length < 2) throw new VersionNotFoundError();
}

/** Both in place of each other: neither would count. */
async function assertNoCircle(tx: Kysely<Tables>, documentId: string, otherId: string): Promise<void> {
  const { rows } = await sql`
    select from superseded a join superseded b on a.document_id = b.newer_id and a.newer_id = b.document_id
    where a.document_id in (${documentId}, ${otherId})`.execute(tx);
  if (rows.length > 0) throw new CircularVersionsError();
}

/** What was said of two documents, oldest first. */
async function decisionsOn(
  db: Kysely<Tables>,
  documentId: string,
  otherId: string,
): Promise<VersionDecision[]> {
  const { one_id, other_id } = pairOf(documentId, otherId);
  const rows = await db
    .selectFrom('version_decisions')
    .selectAll()
    .where('one_id', '=', one_id)
    .where('other_id', '=', other_id)
    .orderBy('id')
    .execute();
  return rows.map(decisionOf);
}

type Row = Awaited<ReturnType<typeof rowsOf>>[number];

function rowsOf(db: Kysely<Tables>, documentId: string) {
  return db
    .selectFrom('version_decisions')
    .selectAll()
    .where(({ or, eb }) => or([eb('one_id', '=', documentId), eb('other_id', '=', documentId)]))
    .orderBy('id')
    .execute();
}

function decisionOf({ id, verdict, current_id, reviewer, made_at }: Row): VersionDecision {
  return { id, verdict, currentId: current_id, reviewer, madeAt: made_at.toISOString() };
}

/** Another document that may be, or was said to be, a version of the one that is looked at. */
export interface PossibleVersion {
  readonly documentId: string;
  readonly name: string;
  readonly receivedAt: string;
  /** Null where no likeness was found: people said it by themselves, or one of the two was read differently since. */
  readonly similarity: number | null;
  /** The one that seems to be the newer, where a likeness was found. */
  readonly newerId: string | null;
  /** Whether people still have to say what it is. */
  readonly isOpen: boolean;
  /** What people said, oldest first. */
  readonly history: readonly VersionDecision[];
}

/** The other versions of a document, those that people still have to settle first. */
export async function versionsOf(db: Database, documentId: string): Promise<PossibleVersion[]> {
  const decisions = await rowsOf(db, documentId);
  const { rows } = await sql<{
    id: string;
    name: string;
    received_at: Date;
    similarity: number | null;
    newer_id: string | null;
    is_open: boolean;
  }>`
    with others as (
      select case when one_id = ${documentId} then other_id else one_id end as id, similarity, newer_id
      from version_proposals where ${documentId} in (one_id, other_id)
    ), said as (
      select distinct case when one_id = ${documentId} then other_id else one_id end as id
      from version_decisions where ${documentId} in (one_id, other_id)
    )
    select d.id, d.name, d.received_at, o.similarity, o.newer_id,
      exists (select from open_proposals p where ${documentId} in (p.one_id, p.other_id)
        and d.id in (p.one_id, p.other_id)) as is_open
    from documents d left join others o on o.id = d.id left join said s on s.id = d.id
    where o.id is not null or s.id is not null
    order by is_open desc, d.received_at, d.id`.execute(db);
  return rows.map(({ id, name, received_at, similarity, newer_id, is_open }) => ({
    documentId: id,
    name,
    receivedAt: received_at.toISOString(),
    similarity,
    newerId: newer_id,
    isOpen: is_open,
    history: decisions.filter((row) => row.one_id === id || row.other_id === id).map(decisionOf),
  }));
}
