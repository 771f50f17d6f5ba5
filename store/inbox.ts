import { sql } from 'kysely';
import type { DocumentHead } from '../model/document.ts';
import type { Failure } from '../model/failure.ts';
import { REVIEW_BELOW } from '../model/figure.ts';
import type { Database } from './database.ts';
import type { OriginMail, Parcel } from './origins.ts';
import { containing, folded } from './search-text.ts';
import type { DocumentState } from './tables.ts';

/** The tabs of the inbox; every entry is in exactly one of them. */
export const INBOX_STATES = ['processing', 'review', 'done', 'failed', 'duplicate'] as const;
export type InboxState = (typeof INBOX_STATES)[number];

/**
 * One line of the inbox: a document, or an arrival that became none (refused, or the same as an earlier one). What
 * came inside a mail or an archive arrives as what is dropped does.
 */
export interface InboxEntry {
  readonly id: string;
  readonly kind: 'document' | 'arrival';
  /** The document itself; for a duplicate the first one with the same content; null for a refused file. */
  readonly documentId: string | null;
  readonly name: string;
  readonly state: InboxState;
  readonly step: DocumentState | null;
  readonly status: 'ok' | 'partial' | 'failed' | null;
  readonly format: string | null;
  readonly head: Pick<DocumentHead, 'kind' | 'title' | 'unit'> | null;
  readonly failure: Failure | null;
  readonly pagesDone: number;
  readonly pageCount: number | null;
  readonly figures: number;
  readonly toReview: number;
  readonly flags: Readonly<Record<'error' | 'warning' | 'info', number>>;
  readonly receivedAt: string;
  /** The mail that it is or came by; of several the one sent last. */
  readonly mail: OriginMail | null;
  /** The mail or archive that it was in. */
  readonly parcel: Parcel | null;
  /** How many documents came in it. */
  readonly parts: number;
}

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

/** What people last said of a figure or a flag of document `d`. */
const lastWord = (subject: 'figure' | 'flag', id: string) => sql`(
  select c.action from corrections c
  where c.document_id = d.id and c.subject = ${sql.lit(subject)} and c.subject_id = ${sql.ref(id)}
  order by c.id desc limit 1)`;

const doubtful = sql`(f.body ->> 'confidence')::float8 < ${sql.lit(REVIEW_BELOW)}
  and coalesce(${lastWord('figure', 'f.id')}, 'reopen') = 'reopen'`;

const open = sql`coalesce(${lastWord('flag', 'g.id')}, 'reopen') = 'reopen'`;

/**
 * Documents and document-less arrivals as one list, with the tab each belongs to; `place` is the document whose
 * origin it shares. The long lists of a head stay where they are: the inbox shows none of them.
 */
const entries = sql`
  select d.id::text as id, 'document' as kind, d.id as document_id, d.name, d.received_at as at,
    d.head - array['outline', 'citations', 'movements', 'recipients', 'distribution'] as head,
    d.state as step, d.status, d.format, d.failure, d.page_count, d.id as place,
    case
      when d.state = 'failed' then 'failed'
      when d.state <> 'ready' then 'processing'
      when exists (select from figures f where f.document_id = d.id and ${doubtful})
        or exists (select from flags g where g.document_id = d.id
          and g.body ->> 'severity' <> 'info' and ${open}) then 'review'
      else 'done'
    end as state
  from documents d
  union all
  select a.id::text, 'arrival', a.document_id, a.name, a.arrived_at, null,
    null, null, null, a.failure, null, null, a.outcome
  from arrivals a where a.outcome in ('failed', 'duplicate')
  union all
  select p.id::text, 'arrival', p.document_id, p.name, p.taken_at, null,
    null, null, null, p.failure, null, p.parcel_id, p.outcome
  from parts p where p.outcome in ('failed', 'duplicate')`;

interface Row {
  id: string;
  kind: 'document' | 'arrival';
  document_id: string | null;
  name: string;
  at: Date;
  cursor_at: string;
  head: Pick<DocumentHead, 'kind' | 'title' | 'unit'> | null;
  step: DocumentState | null;
  status: 'ok' | 'partial' | 'failed' | null;
  format: string | null;
  failure: Failure | null;
  page_count: number | null;
  state: InboxState;
  pages_done: number;
  figures: number;
  to_review: number;
  errors: number;
  warnings: number;
  infos: number;
  mail: OriginMail | null;
  parcel: Parcel | null;
  parts: number;
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
    select e.*, e.at::text as cursor_at,
      (select count(*) from pages p where e.kind = 'document' and p.document_id = d.id and p.state <> 'waiting') as pages_done,
      (select count(*) from figures f where e.kind = 'document' and f.document_id = d.id) as figures,
      (select count(*) from figures f where e.kind = 'document' and f.document_id = d.id and ${doubtful}) as to_review,
      (select count(*) from parts p where e.kind = 'document' and p.parcel_id = d.id and p.document_id is not null) as parts,
      ${mailAround} as mail, ${parcelAround} as parcel,
      ${countFlags('error')} as errors, ${countFlags('warning')} as warnings, ${countFlags('info')} as infos
    from chosen e left join documents d on d.id = e.document_id
    order by e.at desc, e.id desc`.execute(db);
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  const next = rows.length > limit && last ? { at: last.cursor_at, id: last.id } : null;
  return { entries: page.map(entryOf), next };
}

/** The words of a document, or of a mail that it is or that it came by, at whatever depth. */
function matches(search: string) {
  const own = sql<string>`concat_ws(' ', name, head ->> 'title', head ->> 'unit')`;
  const ofMail = sql<string>`concat_ws(' ', mail ->> 'subject', mail #>> '{from,name}', mail #>> '{from,address}')`;
  return sql`(${folded(own)} like ${containing(search)} or place in (
    with recursive found (id) as (
      select id from documents where mail is not null and ${folded(ofMail)} like ${containing(search)}
      union
      select p.document_id from found join parts p on p.parcel_id = found.id where p.document_id is not null
    ) select id from found))`;
}

/** Of entry `e`: the mail that it is or came by. */
const mailAround = sql`(
  select jsonb_build_object('documentId', m.id, 'from', m.mail -> 'from', 'subject', m.mail -> 'subject',
    'sentAt', m.mail -> 'sentAt')
  from mails_around(e.place) m order by m.mail ->> 'sentAt' desc nulls last, m.id limit 1)`;

/** Of entry `e`: the mail or archive that it was taken out of; for a document the first one. */
const parcelAround = sql`(
  select jsonb_build_object('documentId', c.id, 'name', c.name)
  from documents c where c.id = case when e.kind = 'arrival' then e.place
    else (select p.parcel_id from parts p where p.document_id = e.place order by p.taken_at limit 1) end)`;

function countFlags(severity: string) {
  return sql`(select count(*) from flags g where e.kind = 'document' and g.document_id = d.id
    and g.body ->> 'severity' = ${severity} and ${open})`;
}

function entryOf(row: Row): InboxEntry {
  const { head } = row;
  return {
    id: row.id,
    kind: row.kind,
    documentId: row.document_id,
    name: row.name,
    state: row.state,
    step: row.step,
    status: row.status,
    format: row.format,
    head: head && { kind: head.kind, title: head.title, unit: head.unit },
    failure: row.failure,
    pagesDone: row.pages_done,
    pageCount: row.page_count,
    figures: row.figures,
    toReview: row.to_review,
    flags: { error: row.errors, warning: row.warnings, info: row.infos },
    receivedAt: row.at.toISOString(),
    mail: row.mail,
    parcel: row.parcel,
    parts: row.parts,
  };
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
