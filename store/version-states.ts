import { type Kysely, sql } from 'kysely';
import type { Tables } from './tables.ts';

/**
 * Whether a document counts among its versions: `superseded` by what people said, `doubtful` where another one seems
 * to be newer and nobody has said so yet.
 */
export interface Version {
  readonly state: 'current' | 'doubtful' | 'superseded';
  /** The name of the file that stands, or seems to stand, in its place. */
  readonly other: string | null;
}

/** The documents that do not count, or perhaps do not, by their ids; those that are not there are current. */
export async function versionStates(db: Kysely<Tables>): Promise<Map<string, Version>> {
  const { rows } = await sql<{ id: string; state: Version['state']; other: string }>`
    select distinct on (v.id) v.id, v.state, d.name as other
    from (
      select s.document_id as id, 'superseded' as state, s.newer_id from superseded s
        where not exists (select from superseded n where n.document_id = s.newer_id)
      union all
      select case when p.one_id = p.newer_id then p.other_id else p.one_id end, 'doubtful', p.newer_id
        from open_proposals p
    ) v join documents d on d.id = v.newer_id
    order by v.id, v.state desc, d.received_at desc, d.id`.execute(db);
  return new Map(rows.map(({ id, state, other }) => [id, { state, other }]));
}
