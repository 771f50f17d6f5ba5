import { sql } from 'kysely';
import { containing, folded } from '../search-text.ts';

/** The words of a document, or of a mail that it is or that it came by, at whatever depth. */
export function matches(search: string) {
  const own = sql<string>`concat_ws(' ', name, head ->> 'title', head ->> 'unit')`;
  const ofMail = sql<string>`concat_ws(' ', mail ->> 'subject', mail #>> '{from,name}', mail #>> '{from,address}')`;
  return sql`(${folded(own)} like ${containing(search)} or place in (
    with recursive found (id) as (
      select id from documents where mail is not null and ${folded(ofMail)} like ${containing(search)}
      union
      select p.document_id from found join parts p on p.parcel_id = found.id where p.document_id is not null
    ) select id from found))`;
}
