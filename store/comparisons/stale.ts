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

/** Topics worked on together, and what went wrong with them. */
export interface WorkDone {
  readonly topics: readonly string[];
  readonly error: unknown;
}

/**
 * Takes the next topics and does their work in one transaction, so that the marks are gone only when the work is
 * kept. A document comes first and by itself: it marks topics. What somebody else works on is left to them.
 *
 * @param except topics that are not to be tried again now
 * @param most how many topics of comparison are taken together
 * @param work done with the transaction; what it throws undoes all of it and is handed back
 * @returns null when nothing is left
 */
export async function workOnStale(
  db: Kysely<Tables>,
  except: readonly string[],
  most: number,
  work: (tx: Kysely<Tables>, topics: readonly string[]) => Promise<void>,
): Promise<WorkDone | null> {
  let topics: string[] = [];
  try {
    await db.transaction().execute(async (tx) => {
      topics = await take(tx, except, true, 1);
      if (topics.length === 0) topics = await take(tx, except, false, most);
      if (topics.length > 0) await work(tx, topics);
    });
  } catch (error) {
    // Without a topic it was the database that failed, not the work.
    if (topics.length === 0) throw error;
    return { topics, error };
  }
  return topics.length === 0 ? null : { topics, error: null };
}

async function take(
  tx: Kysely<Tables>,
  except: readonly string[],
  isDocument: boolean,
  most: number,
): Promise<string[]> {
  const { rows } = await sql<{ topic: string }>`
    delete from stale_topics where topic in (
      select topic from stale_topics where is_document = ${isDocument} and topic <> all(${except}::text[])
      limit ${most} for update skip locked)
    returning topic`.execute(tx);
  return rows.map(({ topic }) => topic);
}

/** One after the other, whichever process: two documents of one report that come at once must see each other. */
export async function oneAtATime(tx: Kysely<Tables>): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('bangvang statements'))`.execute(tx);
}
