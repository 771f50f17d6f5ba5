import type { Transaction } from 'kysely';
import { Campaign } from '../model/campaign.ts';
import type { DocumentHead } from '../model/document.ts';
import type { Database } from './database.ts';
import type { Tables } from './tables.ts';

/** A guidance letter and what it asks for. */
export interface StoredCampaign {
  readonly documentId: string;
  /** The name of the letter's file. */
  readonly name: string;
  readonly head: DocumentHead | null;
  readonly campaign: Campaign;
}

/** Writes what a letter asks for in place of what was read before; null takes it away. */
export async function replaceCampaign(
  tx: Transaction<Tables>,
  documentId: string,
  campaign: Campaign | null,
): Promise<void> {
  await tx.deleteFrom('campaigns').where('document_id', '=', documentId).execute();
  if (campaign === null) return;
  const days = campaign.deadlines.map(({ on }) => on).sort();
  await tx
    .insertInto('campaigns')
    .values({
      document_id: documentId,
      first_deadline: days[0] ?? null,
      last_deadline: days.at(-1) ?? null,
      body: JSON.stringify(campaign),
    })
    .execute();
}

function campaigns(db: Database) {
  return db
    .selectFrom('campaigns')
    .innerJoin('documents', 'documents.id', 'campaigns.document_id')
    .select(['campaigns.document_id', 'campaigns.body', 'documents.name', 'documents.head']);
}

type Row = Awaited<ReturnType<ReturnType<typeof campaigns>['executeTakeFirstOrThrow']>>;

function storedOf(row: Row): StoredCampaign {
  return {
    documentId: row.document_id,
    name: row.name,
    head: row.head,
    campaign: Campaign.parse(row.body),
  };
}

/**
 * What the letter asks for; null for a document that is no guidance letter.
 *
 * @throws ZodError where the row was written by a program whose campaigns were others
 */
export async function findCampaign(db: Database, documentId: string): Promise<StoredCampaign | null> {
  const row = await campaigns(db).where('campaigns.document_id', '=', documentId).executeTakeFirst();
  return row === undefined ? null : storedOf(row);
}

/** Every campaign, the one that ends last first; those without a day to hand in by at the end. */
export async function listCampaigns(db: Database): Promise<StoredCampaign[]> {
  const rows = await campaigns(db)
    .orderBy('campaigns.last_deadline', (order) => order.desc().nullsLast())
    .orderBy('campaigns.document_id')
    .execute();
  return rows.map(storedOf);
}
