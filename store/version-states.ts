import type { Kysely } from 'kysely';
import type { Tables } from './tables.ts';

/**
 * Whether a document counts among its versions: `superseded` by what people said, `doubtful` where another one seems
 * to be newer and nobody has said so yet, `asked` where another one seems to be older.
 */
export interface Version {
  readonly state: 'superseded' | 'doubtful' | 'asked';
  /** The other one: the current version of an old one, at the end of whatever chain. */
  readonly documentId: string;
  /** The name of its file. */
  readonly name: string;
}

function versions(db: Kysely<Tables>) {
  return db
    .selectFrom('document_versions as v')
    .innerJoin('documents as o', 'o.id', 'v.other_id')
    .select(['v.document_id', 'v.state', 'o.id as documentId', 'o.name']);
}

/** The documents that have, or may have, other versions, by their ids. */
export async function versionStates(db: Kysely<Tables>): Promise<Map<string, Version>> {
  const rows = await versions(db).execute();
  return new Map(rows.map(({ document_id, ...version }) => [document_id, version]));
}

/** The current version of an old one; null for a document that is current itself. */
export async function currentVersionOf(db: Kysely<Tables>, documentId: string): Promise<Version | null> {
  const row = await versions(db)
    .where('v.document_id', '=', documentId)
    .where('v.state', '=', 'superseded')
    .executeTakeFirst();
  return row === undefined ? null : { state: row.state, documentId: row.documentId, name: row.name };
}
