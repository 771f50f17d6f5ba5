import { sql } from 'kysely';
import type { Database } from '../database.ts';
import { entries } from './entries.ts';
import type { InboxEntry, InboxState } from './entry.ts';
import { columns, entryOf, type Row } from './row.ts';
import { matches } from './search.ts';

export interface InboxQuery {
  readonly state?: InboxState | undefined;
  /** Words of the name, title or unit, or of the subject or sender of the mail; diacritics do not matter. */
  readonly search?: string | undefined;
  readonly after?: InboxCursor | undefined;
  readonly limit: number;
}

/** The last entry of the page before: its moment as PostgreSQL writes it (microseconds) and its id. */
export interface InboxCursor {
  readonly at: string;
  readonly id: string;
}

export interface InboxPage {
  readonly entries: readonly InboxEntry[];
  readonly next: InboxCursor | null;
}

/** One page of the inbox, newest first; keyset paging, so that arrivals in between shift nothing. */
export async function listInbox(db: Database, query: InboxQuery): Promise<InboxPage> {
  const { state, search, after, limit } = query;
  const conditions = [
    sql`true`,
    ...(state ? [sql`state = ${state}`] : []),
    ...(search?.trim() ? [matches(search.trim())] : []),
    ...(after ? [sql`(at, id) < (${after.at}::timestamptz, ${after.id})`] : []),
  ];
  const { rows } = await sql<Row>`
    with chosen as (
      select * from (${entries}) entry where ${sql.join(conditions, sql` and `)}
      order by at desc, id desc limit ${limit + 1}
    )
    select ${columns}
    from chosen e left join documents d on d.id = e.document_id
      left join document_versions v on v.document_id = d.id
    order by e.at desc, e.id desc`.execute(db);
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  const next = rows.length > limit && last ? { at: last.cursor_at, id: last.id } : null;
  return { entries: page.map(entryOf), next };
}

/** How many entries each tab holds. */
export async function countInbox(db: Database): Promise<Readonly<Record<InboxState, number>>> {
  const { rows } = await sql<{ state: InboxState; count: number }>`
    select state, count(*) as count from (${entries}) entry group by state`.execute(db);
  const counted = new Map(rows.map((row) => [row.state, row.count]));
  const of = (state: InboxState) => counted.get(state) ?? 0;
  return {
    processing: of('processing'),
    review: of('review'),
    done: of('done'),
    failed: of('failed'),
    duplicate: of('duplicate'),
  };
}
