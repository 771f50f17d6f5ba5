import { sql } from 'kysely';
import type { DocumentHead } from '../../model/document.ts';
import type { Failure } from '../../model/failure.ts';
import type { OriginMail, Parcel } from '../origins.ts';
import type { DocumentState } from '../tables.ts';
import type { Version } from '../version-states.ts';
import { doubtful, open } from './entries.ts';
import type { InboxEntry, InboxState } from './entry.ts';

/** An entry as PostgreSQL gives it. */
export interface Row {
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
  version: Version | null;
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

/** Of document `d`: the row `v` of what stands beside it among its versions, where there is one. */
const versionBeside = sql`(
  select jsonb_build_object('state', v.state, 'documentId', o.id, 'name', o.name)
  from documents o where e.kind = 'document' and o.id = v.other_id)`;

function countFlags(severity: string) {
  return sql`(select count(*) from flags g where e.kind = 'document' and g.document_id = d.id
    and g.body ->> 'severity' = ${severity} and ${open})`;
}

/** The columns of a `Row`, of entry `e`, its document `d` and what stands beside that among its versions, `v`. */
export const columns = sql`e.*, e.at::text as cursor_at,
      (select count(*) from pages p where e.kind = 'document' and p.document_id = d.id and p.state <> 'waiting') as pages_done,
      (select count(*) from figures f where e.kind = 'document' and f.document_id = d.id) as figures,
      (select count(*) from figures f where e.kind = 'document' and f.document_id = d.id and ${doubtful}) as to_review,
      (select count(*) from parts p where e.kind = 'document' and p.parcel_id = d.id and p.document_id is not null) as parts,
      ${versionBeside} as version, ${mailAround} as mail, ${parcelAround} as parcel,
      ${countFlags('error')} as errors, ${countFlags('warning')} as warnings, ${countFlags('info')} as infos`;

export function entryOf(row: Row): InboxEntry {
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
    version: row.version,
  };
}
