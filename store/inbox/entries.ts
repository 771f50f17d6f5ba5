import { sql } from 'kysely';
import { REVIEW_BELOW } from '../../model/review-below.ts';

/** What people last said of a figure or a flag of document `d`. */
const lastWord = (subject: 'figure' | 'flag', id: string) => sql`(
  select c.action from corrections c
  where c.document_id = d.id and c.subject = ${sql.lit(subject)} and c.subject_id = ${sql.ref(id)}
  order by c.id desc limit 1)`;

/** Of figure `f` of document `d`: the machine doubts it and nobody has settled it. */
export const doubtful = sql`(f.body ->> 'confidence')::float8 < ${sql.lit(REVIEW_BELOW)}
  and coalesce(${lastWord('figure', 'f.id')}, 'reopen') = 'reopen'`;

/** Of flag `g` of document `d`: nobody has settled it. */
export const open = sql`coalesce(${lastWord('flag', 'g.id')}, 'reopen') = 'reopen'`;

/**
 * Documents and document-less arrivals as one list, with the tab each belongs to; `place` is the document whose
 * origin it shares. The long lists of a head stay where they are: the inbox shows none of them.
 */
export const entries = sql`
  select d.id::text as id, 'document' as kind, d.id as document_id, d.name, d.received_at as at,
    d.head - array['outline', 'citations', 'movements', 'recipients', 'distribution'] as head,
    d.state as step, d.status, d.format, d.failure, d.page_count, d.id as place,
    case
      when d.state = 'failed' then 'failed'
      when d.state <> 'ready' then 'processing'
      when d.id in (select v.document_id from document_versions v where v.state = 'superseded') then 'done'
      when d.id in (select v.document_id from document_versions v) then 'review'
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
