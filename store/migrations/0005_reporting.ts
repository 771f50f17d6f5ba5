import { type Kysely, sql } from 'kysely';

/**
 * Campaigns as people settled them, whom they ask, and what people said of the reports that came. Plans and decisions
 * only grow and the latest holds; `report_assessments` are machine values, made again when `basis` no longer fits.
 * The `key` of a unit is its name as names are compared: an import may repeat what is there.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  `create table reporting_campaigns (
    id uuid primary key default gen_random_uuid(),
    letter_id uuid unique references documents (id),
    opened_at timestamptz not null default now()
  )`,
  `create table campaign_plans (
    id bigint generated always as identity primary key,
    campaign_id uuid not null references reporting_campaigns (id) on delete cascade,
    body jsonb not null,
    reviewer text not null,
    made_at timestamptz not null default now()
  )`,
  `create index campaign_plans_latest on campaign_plans (campaign_id, id desc)`,
  `create table reporting_units (
    id uuid primary key default gen_random_uuid(),
    campaign_id uuid not null references reporting_campaigns (id) on delete cascade,
    ordinal int not null,
    name text not null,
    groups jsonb not null,
    parent text,
    unit_id text,
    key text not null,
    unique (campaign_id, key)
  )`,
  `create table report_decisions (
    id bigint generated always as identity primary key,
    campaign_id uuid not null references reporting_campaigns (id) on delete cascade,
    document_id uuid not null references documents (id),
    body jsonb not null,
    reviewer text not null,
    made_at timestamptz not null default now()
  )`,
  `create index report_decisions_latest on report_decisions (campaign_id, document_id, id desc)`,
  `create table report_assessments (
    campaign_id uuid not null references reporting_campaigns (id) on delete cascade,
    document_id uuid not null references documents (id) on delete cascade,
    basis text not null,
    gaps jsonb not null,
    primary key (campaign_id, document_id)
  )`,
  ...['campaign_plans', 'reporting_units', 'report_decisions'].map(
    (table) =>
      `create trigger announce after insert or update or delete on ${table}
        for each row execute function announce_document()`,
  ),
];
