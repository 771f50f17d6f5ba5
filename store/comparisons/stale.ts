import { type Kysely, sql } from 'kysely';
import type { Tables } from '../tables.ts';

const OF_DOCUMENT = 'document/';

/** The topic under which a document stands whose statements have to be made anew. */
export function documentTopic(documentId: string): string {
  return OF_DOCUMENT + documentId;
}

/** @example documentOfTopic('document/0b0e…') // '0b0e…'; null for a topic of comparison */
export function documentOfTopic(topic: string): string | null {
  return topic.startsWith(OF_DOCUMENT) ? topic.slice(OF_DOCUMENT.length) : null;
}

/**
 * Writes down what has to be compared again, in the transaction that changes it: a process that dies right after
 * leaves nothing uncompared. A topic that is being worked on is marked once more when that work is done.
 */
export async function markStale(tx: Kysely<Tables>, topics: Iterable<string>): Promise<void> {
  // In one order everywhere: two who mark the same topics wait for each other, not both for the other.
  const sorted = [...new Set(topics)].sort();
  if (sorted.length === 0) return;
  await tx
    .insertInto('stale_topics')
    .values(sorted.map((topic) => ({ topic })))
    .onConflict((conflict) => conflict.column('topic').doNothing())
    .execute();
}

/** Everything that a document takes part in has to be compared again. */
export async function markTopicsOf(tx: Kysely<Tables>, documentIds: readonly string[]): Promise<void> {
  const rows = await tx
    .selectFrom('statements')
    .select('topics')
    .where('document_id', 'in', documentIds)
    .execute();
  await markStale(
    tx,
    rows.flatMap(({ topics }) => topics),
  );
}

/**
 * Takes the next topic and does its work in one transaction, so that the mark is gone only when the work is kept.
 * Documents come first: they mark the topics. One that somebody else works on is left to them.
 *
 * @param except topics that are not to be tried again now
 * @param work done with the transaction; what it throws undoes all of it and is handed back
 * @returns the topic and what went wrong with it; null when nothing is left
 */
export async function workOnStale(
  db: Kysely<Tables>,
  except: readonly string[],
  work: (tx: Kysely<Tables>, topic: string) => Promise<void>,
): Promise<{ readonly topic: string; readonly error: unknown } | null> {
  let taken: string | null = null;
  try {
    await db.transaction().execute(async (tx) => {
      const { rows } = await sql<{ topic: string }>`
        delete from stale_topics where topic = (
          select topic from stale_topics where topic <> all(${except}::text[])
          order by (topic like ${`${OF_DOCUMENT}%`}) desc, marked_at, topic
          limit 1 for update skip locked)
        returning topic`.execute(tx);
      taken = rows[0]?.topic ?? null;
      if (taken !== null) await work(tx, taken);
    });
  } catch (error) {
    // Without a topic it was the database that failed, not the work.
    if (taken === null) throw error;
    return { topic: taken, error };
  }
  return taken === null ? null : { topic: taken, error: null };
}

/** One after the other, whichever process: two documents of one report that come at once must see each other. */
export async function oneAtATime(tx: Kysely<Tables>): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('bangvang statements'))`.execute(tx);
}
