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

export async function replaceStatements(
  tx: Kysely<Tables>,
  documentId: string,
  statements: readonly TopicalStatement[],
): Promise<void> {
  await tx.deleteFrom('statements').where('document_id', '=', documentId).execute();
  if (statements.length === 0) return;
  await tx
    .insertInto('statements')
    .values(
      statements.map(({ statement, topics }, ordinal) => ({
        document_id: documentId,
        ordinal,
        topics: [...topics],
        body: JSON.stringify(statement),
      })),
    )
    .execute();
}

/** A statement of a topic and the document that makes it. */
export interface StatedByDocument {
  readonly documentId: string;
  readonly profile: Profile;
  readonly statement: Statement;
}

/** All statements of a topic by current documents, the oldest document first; old versions count for nothing. */
export async function statementsOn(tx: Kysely<Tables>, topic: string): Promise<StatedByDocument[]> {
  const rows = await tx
    .selectFrom('statements as s')
    .innerJoin('profiles as p', 'p.document_id', 's.document_id')
    .innerJoin('documents as d', 'd.id', 's.document_id')
    .select(['s.document_id', 's.body as statement', 'p.body as profile'])
    .where('s.topics', '@>', sql<string[]>`array[${topic}]::text[]`)
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('superseded as o').select('o.newer_id').whereRef('o.document_id', '=', 'd.id'))),
    )
    .orderBy('d.received_at')
    .orderBy('d.id')
    .orderBy('s.ordinal')
    .execute();
  return rows.map(({ document_id, profile, statement }) => ({ documentId: document_id, profile, statement }));
}
