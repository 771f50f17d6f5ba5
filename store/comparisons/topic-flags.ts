import { type Kysely, sql } from 'kysely';
import type { Flag } from '../../model/flag.ts';
import type { Tables } from '../tables.ts';

/** What a comparison flags, document by document. */
export interface FlaggedDocument {
  readonly documentId: string;
  readonly flags: readonly Flag[];
}

/** Puts the flags of a topic in place of those it had; the rows of flags that stay as they were are left alone. */
export async function replaceTopicFlags(
  tx: Kysely<Tables>,
  topic: string,
  documents: readonly FlaggedDocument[],
): Promise<void> {
  const rows = documents.flatMap(({ documentId, flags }) =>
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
    .where('topic', '=', topic)
    .where(sql<string>`document_id || ' ' || id`, '<>', sql<string>`all(${kept}::text[])`)
    .execute();
  if (rows.length === 0) return;
  await tx
    .insertInto('flags')
    .values(rows)
    .onConflict((conflict) =>
      conflict
        .columns(['document_id', 'id'])
        .doUpdateSet({ body: sql`excluded.body`, ordinal: sql`excluded.ordinal`, topic })
        .where(sql<boolean>`flags.body is distinct from excluded.body`),
    )
    .execute();
}
