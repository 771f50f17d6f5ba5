import { type Kysely, sql } from 'kysely';

/**
 * What guidance letters ask for, one row a letter: a machine value, written again when the letter is. The first and
 * last day to hand in by stand beside it, for the board of who is late.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  `create table campaigns (
    document_id uuid primary key references documents (id) on delete cascade,
    first_deadline date,
    last_deadline date,
    body jsonb not null,
    check ((first_deadline is null) = (last_deadline is null)),
    check (first_deadline <= last_deadline)
  )`,
  `create index campaigns_by_deadline on campaigns (last_deadline desc nulls last, document_id)`,
];
