import { type Kysely, sql } from 'kysely';
import { ExtensionMissingError } from '../errors.ts';

/**
 * Documents side by side: which are versions of one report (`version_proposals` by the machine,
 * `version_decisions` by people, which only grow), what each states (`profiles`, `statements`), and what has to be
 * compared again (`stale_topics`). Flags with a topic come from comparing, those without from the document alone.
 *
 * @throws ExtensionMissingError where the server has no pg_trgm, or its role may not make it available
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(`create extension if not exists pg_trgm`).execute(db).catch(withoutExtension);
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

/** A server without the contributed modules has no such file (58P01, 0A000); a role without rights is refused (42501). */
function withoutExtension(cause: unknown): never {
  const code = cause instanceof Error && 'code' in cause ? cause.code : null;
  if (code === '42501' || code === '58P01' || code === '0A000')
    throw new ExtensionMissingError({ extension: 'pg_trgm' }, { cause });
  throw cause;
}

const STATEMENTS = [
  `alter table flags add column topic text`,
  `create index flags_by_topic on flags (topic) where topic is not null`,
  `create table profiles (
    document_id uuid primary key references documents (id) on delete cascade,
    unit_key text,
    kind text not null,
    period_from text,
    period_to text,
    opening text not null,
    layout jsonb not null,
    body jsonb not null,
    check ((period_from is null) = (period_to is null))
  )`,
  `create index profiles_by_unit on profiles (unit_key)`,
  `create table statements (
    document_id uuid not null references documents (id) on delete cascade,
    ordinal int not null,
    topics text[] not null,
    body jsonb not null,
    primary key (document_id, ordinal)
  )`,
  `create index statements_by_topic on statements using gin (topics) with (fastupdate = off)`,
  `create table stale_topics (
    topic text primary key,
    is_document boolean not null generated always as (starts_with(topic, 'document/')) stored
  )`,
  `create index stale_topics_by_kind on stale_topics (is_document)`,
  `create table version_proposals (
    one_id uuid not null references documents (id) on delete cascade,
    other_id uuid not null references documents (id) on delete cascade,
    newer_id uuid not null,
    similarity double precision not null,
    primary key (one_id, other_id),
    check (one_id < other_id),
    check (newer_id in (one_id, other_id))
  )`,
  `create index version_proposals_by_other on version_proposals (other_id)`,
  // No foreign keys: what was said of a document that is gone still leads from its older version to its newer one.
  `create table version_decisions (
    id bigint generated always as identity primary key,
    one_id uuid not null,
    other_id uuid not null,
    verdict text not null check (verdict in ('version', 'different', 'open')),
    current_id uuid,
    reviewer text not null,
    made_at timestamptz not null default now(),
    check (one_id < other_id),
    check ((verdict = 'version') = (current_id is not null)),
    check (current_id in (one_id, other_id))
  )`,
  `create index version_decisions_by_pair on version_decisions (one_id, other_id, id desc)`,
  `create index version_decisions_by_other on version_decisions (other_id)`,
  `create view standing_decisions as
    select distinct on (one_id, other_id) * from version_decisions order by one_id, other_id, id desc`,
  // `union` ends the search whatever was decided.
  `create view superseded as
    with recursive steps (document_id, newer_id) as (
      select case when current_id = one_id then other_id else one_id end, current_id
      from standing_decisions where verdict = 'version'
    ), above (document_id, newer_id) as (
      select * from steps
      union
      select a.document_id, s.newer_id from above a join steps s on s.document_id = a.newer_id
    )
    select a.document_id, a.newer_id from above a join documents d on d.id = a.newer_id
    where a.document_id <> a.newer_id`,
  // A pair that nobody has settled, neither directly nor by saying that one of the two is an old version.
  `create view open_proposals as
    select p.* from version_proposals p
    where not exists (select from standing_decisions s
        where s.one_id = p.one_id and s.other_id = p.other_id and s.verdict <> 'open')
      and not exists (select from superseded s where s.document_id in (p.one_id, p.other_id))`,
  // What stands beside a document among its versions: the one in whose favour it was set aside (`superseded`), one
  // that seems to be newer (`doubtful`) or one that seems to be older (`asked`), in this order.
  `create view document_versions as
    select distinct on (v.document_id) v.document_id, v.state, v.other_id
    from (
      select s.document_id, 'superseded' as state, s.newer_id as other_id, 1 as turn, 0 as similarity
        from superseded s where s.newer_id not in (select document_id from superseded)
      union all
      select case when p.one_id = p.newer_id then p.other_id else p.one_id end, 'doubtful', p.newer_id, 2,
        p.similarity from open_proposals p
      union all
      select p.newer_id, 'asked', case when p.one_id = p.newer_id then p.other_id else p.one_id end, 3,
        p.similarity from open_proposals p
    ) v
    order by v.document_id, v.turn, v.similarity desc, v.other_id`,
  `create function forget_document() returns trigger language plpgsql as $$
  begin
    insert into stale_topics (topic)
      select distinct unnest(s.topics) from statements s
      where s.document_id = old.id or s.document_id in (
        select v.one_id from standing_decisions v where v.current_id = old.id
        union select v.other_id from standing_decisions v where v.current_id = old.id)
      on conflict (topic) do nothing;
    return old;
  end $$`,
  `create trigger forget before delete on documents for each row execute function forget_document()`,
  `create function announce_pair() returns trigger language plpgsql as $$
  declare
    changed jsonb := to_jsonb(coalesce(new, old));
  begin
    perform pg_notify('bangvang_documents', changed ->> 'one_id');
    perform pg_notify('bangvang_documents', changed ->> 'other_id');
    return null;
  end $$`,
  `insert into stale_topics (topic) select 'document/' || id from documents where state = 'ready'`,
  `create trigger announce after insert or update or delete on version_proposals
    for each row execute function announce_pair()`,
  `create trigger announce after insert on version_decisions for each row execute function announce_pair()`,
  `create trigger announce_new after insert or update on flags
    for each row when (new.topic is not null) execute function announce_document()`,
  `create trigger announce_old after delete on flags
    for each row when (old.topic is not null) execute function announce_document()`,
];
