import { sql } from 'kysely';
import type { Mail } from '../model/mail.ts';
import type { Database } from './database.ts';

/** A mail that a document is or came by, and the document that the mail itself is. */
export interface OriginMail extends Pick<Mail, 'from' | 'subject' | 'sentAt'> {
  readonly documentId: string;
}

/** A mail or an archive that a document was taken out of. */
export interface Parcel {
  readonly documentId: string;
  readonly name: string;
}

/** How a document came: several mails and archives where the same file came by each of them. */
export interface Origins {
  readonly mails: readonly OriginMail[];
  readonly parcels: readonly Parcel[];
}

/** The mails that a document is or came by, last sent first, and what it was taken out of. */
export async function originsOf(db: Database, documentId: string): Promise<Origins> {
  const [mails, parcels] = await Promise.all([
    sql<{ id: string; mail: Mail }>`
      select id, mail from mails_around(${documentId}) order by mail ->> 'sentAt' desc nulls last, id`.execute(
      db,
    ),
    db
      .selectFrom('parts as p')
      .innerJoin('documents as d', 'd.id', 'p.parcel_id')
      .select(['d.id as documentId', 'd.name'])
      .distinct()
      .where('p.document_id', '=', documentId)
      .where('d.id', '<>', documentId)
      .orderBy('d.name')
      .execute(),
  ]);
  const originMail = ({ id, mail: { from, subject, sentAt } }: { id: string; mail: Mail }) => ({
    documentId: id,
    from,
    subject,
    sentAt,
  });
  return { mails: mails.rows.map(originMail), parcels };
}
