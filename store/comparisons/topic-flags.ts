import { type Kysely, sql } from 'kysely';
import type { Flag } from '../../model/flag.ts';
import type { Tables } from '../tables.ts';

/** What a comparison flags, document by document. */
export interface FlaggedDocument {
  readonly topic: string;
  readonly documentId: string;
  readonly flags: readonly Flag[];
}

/** Puts the flags of some topics in place of those they had; the rows of flags that stay as they were are left alone. */
export async function replaceTopicFlags(
  tx: Kysely<Tables>,
  topics: readonly string[],
  documents: readonly FlaggedDocument[],
): Promise<void> {
  const rows = documents.flatMap(({ documentId, topic, flags }) =>
    flags.map((flag, ordinal) => ({
      document_id: documentId,
      id: flag.id,
      ordinal,
      body: JSON.stringify(flag),
      topic,
    })),
  );
  const kept = rows.map((row) => `${row.document_id} ${row.id}`);
  await tx
    .deleteFrom('flags')
    .where('topic', 'in', topics)
    .where(sql<string>`document_id || ' ' || id`, '<>', sql<string>`all(${kept}::text[])`)
    .execute();
  for (let start = 0; start < rows.length; start += AT_ONCE)
    await upsert(tx, rows.slice(start, start + AT_ONCE));
}

/** PostgreSQL takes 65,535 parameters in a statement. */
const AT_ONCE = 1_000;

interface FlagRow {
  readonly document_id: string;
  readonly id: string;
  readonly ordinal: number;
  readonly body: string;
  readonly topic: string;
}

async function upsert(tx: Kysely<Tables>, rows: readonly FlagRow[]): Promise<void> {
  await tx
    .insertInto('flags')
    .values(rows)
    .onConflict((conflict) =>
      conflict
        .columns(['document_id', 'id'])
        .doUpdateSet({ body: sql`excluded.body`, ordinal: sql`excluded.ordinal`, topic: sql`excluded.topic` })
        .where(sql<boolean>`flags.body is distinct from excluded.body`),
    )
    .execute();
}
