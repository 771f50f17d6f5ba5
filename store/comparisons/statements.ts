import { type Kysely, sql } from 'kysely';
import type { Profile, Statement } from '../../model/statement.ts';
import type { Tables } from '../tables.ts';

/** A statement with the topics that it is compared under. */
export interface TopicalStatement {
  readonly statement: Statement;
  readonly topics: readonly string[];
}

/** What a document states, in the order in which it is told. */
export async function listStatements(tx: Kysely<Tables>, documentId: string): Promise<TopicalStatement[]> {
  const rows = await tx
    .selectFrom('statements')
    .select(['body', 'topics'])
    .where('document_id', '=', documentId)
    .orderBy('ordinal')
    .execute();
  return rows.map(({ body, topics }) => ({ statement: body, topics }));
}

/**
 * Puts what a document states now in place of what it stated; a correction of one number writes one row.
 *
 * @param before what is stored, as `listStatements` gives it
 * @param isSame whether a statement is stored already as it is now
 */
export async function replaceStatements(
  tx: Kysely<Tables>,
  documentId: string,
  before: readonly TopicalStatement[],
  now: readonly TopicalStatement[],
  isSame: (stored: TopicalStatement, now: TopicalStatement) => boolean,
): Promise<void> {
  const rows = now.flatMap((one, ordinal) => {
    const stored = before[ordinal];
    if (stored !== undefined && isSame(stored, one)) return [];
    const { statement, topics } = one;
    return [{ document_id: documentId, ordinal, topics: [...topics], body: JSON.stringify(statement) }];
  });
  if (before.length > now.length)
    await tx
      .deleteFrom('statements')
      .where('document_id', '=', documentId)
      .where('ordinal', '>=', now.length)
      .execute();
  if (rows.length === 0) return;
  await tx
    .insertInto('statements')
    .values(rows)
    .onConflict((conflict) =>
      conflict
        .columns(['document_id', 'ordinal'])
        .doUpdateSet({ topics: sql`excluded.topics`, body: sql`excluded.body` }),
    )
    .execute();
}

/** A statement of a topic and the document that makes it. */
export interface StatedByDocument {
  readonly documentId: string;
  readonly profile: Profile;
  readonly statement: Statement;
}

/**
 * All statements of some topics by current documents, the oldest document first; old versions count for nothing. A
 * topic that nobody states anything of is not there.
 */
export async function statementsOn(
  tx: Kysely<Tables>,
  topics: readonly string[],
): Promise<Map<string, StatedByDocument[]>> {
  const rows = await tx
    .selectFrom('statements as s')
    .innerJoin('profiles as p', 'p.document_id', 's.document_id')
    .innerJoin('documents as d', 'd.id', 's.document_id')
    .select(['s.document_id', 's.topics', 's.body as statement', 'p.body as profile'])
    .where('s.topics', '&&', sql<string[]>`${topics}::text[]`)
    .where('d.id', 'not in', (eb) => eb.selectFrom('superseded').select('document_id'))
    .orderBy('d.received_at')
    .orderBy('d.id')
    .orderBy('s.ordinal')
    .execute();
  const wanted = new Set(topics);
  const stated = new Map<string, StatedByDocument[]>();
  for (const { document_id, topics: own, profile, statement } of rows) {
    const one = { documentId: document_id, profile, statement };
    for (const topic of own.filter((of) => wanted.has(of))) {
      const others = stated.get(topic);
      if (others) others.push(one);
      else stated.set(topic, [one]);
    }
  }
  return stated;
}
