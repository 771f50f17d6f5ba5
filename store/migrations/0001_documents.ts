import { type Kysely, sql } from 'kysely';

/**
 * Documents, the ledger of what was dropped, what was read, and what people said of it.
 * Machine values (pages, figures, flags) may be written again; `arrivals` and `corrections` only grow.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  `create table documents (
    id uuid primary key default gen_random_uuid(),
    sha256 text not null unique,
    name text not null,
    size bigint not null,
    state text not null check (state in ('received', 'reading', 'understanding', 'checking', 'ready', 'failed')),
    status text check (status in ('ok', 'partial', 'failed')),
    failure jsonb,
    format text,
    page_count int,
    head jsonb,
    issues jsonb not null default '[]',
    received_at timestamptz not null default now(),
    ready_at timestamptz,
    check ((state = 'failed') = (failure is not null))
  )`,
  `create index documents_by_age on documents (received_at desc, id)`,
  `create index documents_unfinished on documents (received_at) where state not in ('ready', 'failed')`,
  `create table arrivals (
    id uuid primary key default gen_random_uuid(),
    name text not null,
    outcome text not null check (outcome in ('accepted', 'duplicate', 'failed')),
    sha256 text,
    document_id uuid references documents (id),
    failure jsonb,
    source_path text not null,
    settled_path text not null,
    settled boolean not null default false,
    arrived_at timestamptz not null default now(),
    check ((outcome = 'failed') = (failure is not null)),
    check ((outcome = 'failed') = (document_id is null))
  )`,
  `create index arrivals_by_age on arrivals (arrived_at desc, id)`,
  `create index arrivals_unsettled on arrivals (source_path) where not settled`,
  `create table pages (
    document_id uuid not null references documents (id) on delete cascade,
    number int not null,
    state text not null check (state in ('waiting', 'read', 'failed')),
    width double precision not null,
    height double precision not null,
    body jsonb,
    issues jsonb not null default '[]',
    primary key (document_id, number),
    check ((state = 'read') = (body is not null))
  )`,
  `create table figures (
    document_id uuid not null references documents (id) on delete cascade,
    id text not null,
    ordinal int not null,
    body jsonb not null,
    primary key (document_id, id)
  )`,
  `create index figures_doubtful on figures (document_id, id) where (body ->> 'confidence')::float8 < 0.85`,
  `create table flags (
    document_id uuid not null references documents (id) on delete cascade,
    id text not null,
    ordinal int not null,
    body jsonb not null,
    primary key (document_id, id)
  )`,
  `create table corrections (
    id bigint generated always as identity primary key,
    document_id uuid not null references documents (id),
    subject text not null check (subject in ('figure', 'flag')),
    subject_id text not null,
    action text not null check (action in ('confirm', 'correct', 'dismiss', 'reopen')),
    changes jsonb,
    reviewer text not null,
    made_at timestamptz not null default now(),
    check ((action = 'correct') = (changes is not null))
  )`,
  `create index corrections_by_subject on corrections (document_id, subject, subject_id, id desc)`,
  `create function announce_document() returns trigger language plpgsql as $$
  declare
    changed jsonb := to_jsonb(coalesce(new, old));
  begin
    perform pg_notify('bangvang_documents', coalesce(changed ->> 'document_id', changed ->> 'id'));
    return null;
  end $$`,
  `create trigger announce after insert or update on documents for each row execute function announce_document()`,
  `create trigger announce after insert or update on pages for each row execute function announce_document()`,
  `create trigger announce after insert or update on arrivals for each row execute function announce_document()`,
  `create trigger announce after insert on corrections for each row execute function announce_document()`,
];
