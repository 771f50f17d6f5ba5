import { sql } from 'kysely';
import type { z } from 'zod';
import { DocumentHead } from '../../model/document.ts';
import type { Database } from '../database.ts';

/** As much of a head as tells whose report it is and on what. */
export const ReportHead = DocumentHead.unwrap()
  .pick({ kind: true, number: true, issuedOn: true, issuer: true, title: true, unit: true, period: true })
  .extend({
    resolvedUnit: DocumentHead.unwrap().shape.resolvedUnit,
    citations: DocumentHead.unwrap().shape.citations,
  })
  .readonly();
export type ReportHead = z.infer<typeof ReportHead>;

/** A document that was read to its end and may be the report of a campaign. */
export interface StoredReport {
  readonly documentId: string;
  readonly name: string;
  readonly head: ReportHead;
  /** When this program took it in, in UTC. */
  readonly takenInAt: string;
  /** When the first mail that it came by was sent, by the sender's clock, in UTC; null where it came by none. */
  readonly sentAt: string | null;
  /** The current version, by what people said; null for a document that is current itself. */
  readonly currentId: string | null;
  /** Changes whenever the document was checked again or a person said something of it. */
  readonly revision: string;
}

const HEAD = sql<unknown>`jsonb_build_object('kind', d.head -> 'kind', 'number', d.head -> 'number',
  'issuedOn', d.head -> 'issuedOn', 'issuer', d.head -> 'issuer', 'title', d.head -> 'title',
  'unit', d.head -> 'unit', 'period', d.head -> 'period', 'resolvedUnit', coalesce(d.head -> 'resolvedUnit', 'null'),
  'citations', coalesce(d.head -> 'citations', '[]'))`;

/** Only what was taken out of a mail or an archive is looked up: most files were dropped by hand. */
const SENT_AT = sql<
  string | null
>`case when exists (select from parts p where p.document_id = d.id) or d.mail is not null
  then (select min(m.mail ->> 'sentAt') from mails_around(d.id) m) end`;

const REVISION = sql<string>`concat(extract(epoch from d.ready_at), '/',
  (select max(c.id) from corrections c where c.document_id = d.id))`;

/** As `v`: the current version of each document that people set aside for it. */
function currentVersions(db: Database) {
  return db
    .selectFrom('document_versions')
    .select(['document_id', 'other_id'])
    .where('state', '=', 'superseded')
    .as('v');
}

/**
 * The documents of some kinds that were read to their end, oldest first; or one of them alone. Old versions are among
 * them, for a unit has reported on the day of its first one; and so is the current version of each, of whatever kind.
 */
export async function listReports(
  db: Database,
  kinds: readonly string[],
  documentId?: string,
): Promise<StoredReport[]> {
  let query = db
    .selectFrom('documents as d')
    .leftJoin(currentVersions(db), 'v.document_id', 'd.id')
    .select(['d.id', 'd.name', 'd.received_at', 'v.other_id'])
    .select([HEAD.as('head'), SENT_AT.as('sent_at'), REVISION.as('revision')])
    .where('d.head', 'is not', null)
    .where(({ or, eb }) =>
      or([
        eb(sql<string>`d.head ->> 'kind'`, 'in', kinds),
        eb('d.id', 'in', db.selectFrom(currentVersions(db)).select('v.other_id')),
      ]),
    )
    .orderBy('d.received_at')
    .orderBy('d.id');
  // While one document is checked it is not ready yet.
  query =
    documentId === undefined ? query.where('d.state', '=', 'ready') : query.where('d.id', '=', documentId);
  const rows = await query.execute();
  return rows.map((row) => ({
    documentId: row.id,
    name: row.name,
    head: ReportHead.parse(row.head),
    takenInAt: row.received_at.toISOString(),
    sentAt: row.sent_at,
    currentId: row.other_id,
    revision: row.revision,
  }));
}
