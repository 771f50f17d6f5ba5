import { type Kysely, sql } from 'kysely';

/**
 * Mails and archives: what is inside them (`parts`), and who sent what and when (`documents.mail`). A part that
 * became a document, or is the same as one, leads to it; `accepted` is the one part that a document was made of.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  `alter table documents add column mail jsonb`,
  `create table parts (
    id uuid primary key default gen_random_uuid(),
    parcel_id uuid not null references documents (id) on delete cascade,
    number int not null check (number > 0),
    name text not null,
    size bigint not null,
    outcome text not null check (outcome in ('accepted', 'duplicate', 'failed', 'aside')),
    sha256 text,
    document_id uuid references documents (id),
    failure jsonb,
    taken_at timestamptz not null default now(),
    unique (parcel_id, number),
    check ((outcome = 'failed') = (failure is not null)),
    check ((outcome in ('accepted', 'duplicate')) = (document_id is not null))
  )`,
  `create index parts_by_document on parts (document_id)`,
  `create unique index parts_accepted on parts (document_id) where outcome = 'accepted'`,
  `create index parts_by_age on parts (taken_at desc, id)`,
  `create trigger announce after insert or update on parts for each row execute function announce_document()`,
  // The nearest mails around a document, itself among them: several where the same file came by several mails.
  // `union` ends the search also where an archive holds itself.
  `create function mails_around(document uuid) returns table (id uuid, mail jsonb) language sql stable as $$
    with recursive around (id) as (
      select document
      union
      select p.parcel_id from around a
        join documents d on d.id = a.id and d.mail is null
        join parts p on p.document_id = a.id
    )
    select d.id, d.mail from around join documents d on d.id = around.id where d.mail is not null
  $$`,
];
