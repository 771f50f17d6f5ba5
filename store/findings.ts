import { sql, type Transaction } from 'kysely';
import type { Campaign } from '../model/campaign.ts';
import type { DocumentHead, ResultStatus } from '../model/document.ts';
import type { Figure } from '../model/figure.ts';
import type { Flag } from '../model/flag.ts';
import type { Issue } from '../model/issue.ts';
import { replaceCampaign } from './campaigns.ts';
import { deleteProfile } from './comparisons/profiles.ts';
import { documentTopic, markStale } from './comparisons/stale.ts';
import type { Database } from './database.ts';
import type { Tables } from './tables.ts';

/** What a document says, as it is kept. */
export interface Understood {
  readonly document: DocumentHead;
  readonly campaign: Campaign | null;
  readonly figures: readonly Figure[];
}

/** Replaces what the machine understood, in one transaction; what people said stays. */
export async function saveUnderstanding(
  db: Database,
  id: string,
  { document, campaign, figures }: Understood,
  issues: readonly Issue[],
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await replaceRows(tx, 'figures', id, figures);
    await replaceCampaign(tx, id, campaign);
    await tx
      .updateTable('documents')
      .set({ head: JSON.stringify(document), issues: JSON.stringify(issues), state: 'checking' })
      .where('id', '=', id)
      .execute();
  });
}

/**
 * Replaces the flags that the document has by itself and declares it ready, in one transaction; it is to be compared
 * anew with the others, whose flags beside it stay until then.
 */
export async function saveCheck(
  db: Database,
  id: string,
  flags: readonly Flag[],
  status: Exclude<ResultStatus, 'failed'>,
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await replaceRows(tx, 'flags', id, flags);
    await deleteProfile(tx, id);
    await markStale(tx, [documentTopic(id)]);
    await tx
      .updateTable('documents')
      .set({ state: 'ready', status, failure: null, ready_at: sql<Date>`now()` })
      .where('id', '=', id)
      .execute();
  });
}

/** Declares a document ready that had no page to read, only parts that are documents of their own. */
export async function saveUnpacked(
  db: Database,
  id: string,
  issues: readonly Issue[],
  status: Exclude<ResultStatus, 'failed'>,
): Promise<void> {
  await db
    .updateTable('documents')
    .set({
      state: 'ready',
      status,
      failure: null,
      issues: JSON.stringify(issues),
      ready_at: sql<Date>`now()`,
    })
    .where('id', '=', id)
    .where('state', '=', 'reading')
    .execute();
}

async function replaceRows(
  tx: Transaction<Tables>,
  table: 'figures' | 'flags',
  documentId: string,
  items: readonly (Figure | Flag)[],
): Promise<void> {
  if (table === 'figures') await tx.deleteFrom('figures').where('document_id', '=', documentId).execute();
  else
    await tx.deleteFrom('flags').where('document_id', '=', documentId).where('topic', 'is', null).execute();
  if (items.length === 0) return;
  await tx
    .insertInto(table)
    .values(
      items.map((item, ordinal) => ({
        document_id: documentId,
        id: item.id,
        ordinal,
        body: JSON.stringify(item),
      })),
    )
    .execute();
}

export async function listFigures(db: Database, documentId: string): Promise<Figure[]> {
  const rows = await db
    .selectFrom('figures')
    .select('body')
    .where('document_id', '=', documentId)
    .orderBy('ordinal')
    .execute();
  return rows.map((row) => row.body);
}
