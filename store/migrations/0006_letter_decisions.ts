import { type Kysely, sql } from 'kysely';

/**
 * What people said of what was read out of guidance letters: that a letter is no campaign, that one doubted item is
 * right, or that either is open again. They only grow and the latest on a subject holds; they hang on the document
 * and not on `campaigns`, whose rows are written anew when the letter is read again.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  `create table letter_decisions (
    id bigint generated always as identity primary key,
    document_id uuid not null references documents (id) on delete cascade,
    subject text not null,
    verdict text not null check (verdict in ('dismissed', 'confirmed', 'open')),
    reviewer text not null,
    made_at timestamptz not null default now()
  )`,
  `create index letter_decisions_latest on letter_decisions (document_id, subject, id desc)`,
  `create trigger announce after insert on letter_decisions for each row execute function announce_document()`,
];
