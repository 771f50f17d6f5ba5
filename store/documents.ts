import { DocumentHead } from '../model/document.ts';
import type { Issue } from '../model/issue.ts';
import type { Database } from './database.ts';
import type { DocumentState } from './tables.ts';

/** What a step needs to know of a document. */
export interface StoredDocument {
  readonly id: string;
  readonly sha256: string;
  readonly name: string;
  readonly state: DocumentState;
  readonly head: DocumentHead | null;
  readonly issues: readonly Issue[];
  readonly receivedAt: string;
}

/** A head that was stored before a field was read gets the field's default. */
export async function findDocument(db: Database, id: string): Promise<StoredDocument | null> {
  const row = await db
    .selectFrom('documents')
    .select(['id', 'sha256', 'name', 'state', 'head', 'issues', 'received_at'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (row === undefined) return null;
  const { received_at, head, ...rest } = row;
  return { ...rest, head: head && DocumentHead.parse(head), receivedAt: received_at.toISOString() };
}

/** The document enters reading; a page count that an earlier, killed run wrote is written anew. */
export async function beginReading(
  db: Database,
  id: string,
  format: string,
  pageCount: number,
): Promise<void> {
  await db
    .updateTable('documents')
    .set({ state: 'reading', format, page_count: pageCount })
    .where('id', '=', id)
    .where('state', 'in', ['received', 'reading'])
    .execute();
}

/** Moves a document on, from one of the states it may come from; does nothing when it is already beyond. */
export async function advance(
  db: Database,
  id: string,
  from: readonly DocumentState[],
  to: Exclude<DocumentState, 'ready' | 'failed'>,
): Promise<void> {
  await db
    .updateTable('documents')
    .set({ state: to })
    .where('id', '=', id)
    .where('state', 'in', from)
    .execute();
}

export type UnfinishedDocument = Pick<StoredDocument, 'id' | 'state'>;

/** Documents that are not in an end state, oldest first. */
export async function unfinishedDocuments(db: Database): Promise<UnfinishedDocument[]> {
  return db
    .selectFrom('documents')
    .select(['id', 'state'])
    .where('state', 'not in', ['ready', 'failed'])
    .orderBy('received_at')
    .execute();
}
