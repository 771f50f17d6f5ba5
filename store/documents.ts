import { sql, type Transaction } from 'kysely';
import type { DocumentHead, ResultStatus } from '../model/document.ts';
import type { Failure } from '../model/failure.ts';
import type { Figure } from '../model/figure.ts';
import type { Flag } from '../model/flag.ts';
import type { Issue } from '../model/issue.ts';
import type { Page } from '../model/page.ts';
import type { Database } from './database.ts';
import type { DocumentState, PageState, Tables } from './tables.ts';

/** What a step needs to know of a document. */
export interface StoredDocument {
  readonly id: string;
  readonly sha256: string;
  readonly name: string;
  readonly state: DocumentState;
  readonly head: DocumentHead | null;
  readonly issues: readonly Issue[];
}

export interface StoredPage {
  readonly number: number;
  readonly state: PageState;
  readonly page: Page | null;
  readonly issues: readonly Issue[];
}

export async function findDocument(db: Database, id: string): Promise<StoredDocument | null> {
  const row = await db
    .selectFrom('documents')
    .select(['id', 'sha256', 'name', 'state', 'head', 'issues'])
    .where('id', '=', id)
    .executeTakeFirst();
  return row ?? null;
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

/** What is known of a page; written again when a step runs again. */
export interface PageOutcome {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly state: PageState;
  readonly page: Page | null;
  readonly issues: readonly Issue[];
}

export async function savePage(db: Database, documentId: string, outcome: PageOutcome): Promise<void> {
  const columns = {
    state: outcome.state,
    width: outcome.width,
    height: outcome.height,
    body: outcome.page === null ? null : JSON.stringify(outcome.page),
    issues: JSON.stringify(outcome.issues),
  };
  await db
    .insertInto('pages')
    .values({ document_id: documentId, number: outcome.number, ...columns })
    .onConflict((conflict) => conflict.columns(['document_id', 'number']).doUpdateSet(columns))
    .execute();
}

export async function listPages(db: Database, documentId: string): Promise<StoredPage[]> {
  const rows = await db
    .selectFrom('pages')
    .select(['number', 'state', 'body', 'issues'])
    .where('document_id', '=', documentId)
    .orderBy('number')
    .execute();
  return rows.map(({ number, state, body, issues }) => ({ number, state, page: body, issues }));
}

/** The size of a page that waits for OCR; null when it does not wait (any more). */
export async function findWaitingPage(
  db: Database,
  documentId: string,
  number: number,
): Promise<{ readonly width: number; readonly height: number } | null> {
  const row = await db
    .selectFrom('pages')
    .select(['width', 'height'])
    .where('document_id', '=', documentId)
    .where('number', '=', number)
    .where('state', '=', 'waiting')
    .executeTakeFirst();
  return row ?? null;
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

/** Replaces what the machine understood, in one transaction; what people said stays. */
export async function saveUnderstanding(
  db: Database,
  id: string,
  head: DocumentHead,
  figures: readonly Figure[],
  issues: readonly Issue[],
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await replaceRows(tx, 'figures', id, figures);
    await tx
      .updateTable('documents')
      .set({ head: JSON.stringify(head), issues: JSON.stringify(issues), state: 'checking' })
      .where('id', '=', id)
      .execute();
  });
}

/** Replaces the flags and declares the document ready, in one transaction. */
export async function saveCheck(
  db: Database,
  id: string,
  flags: readonly Flag[],
  status: Exclude<ResultStatus, 'failed'>,
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await replaceRows(tx, 'flags', id, flags);
    await tx
      .updateTable('documents')
      .set({ state: 'ready', status, failure: null, ready_at: sql<Date>`now()` })
      .where('id', '=', id)
      .execute();
  });
}

async function replaceRows(
  tx: Transaction<Tables>,
  table: 'figures' | 'flags',
  documentId: string,
  items: readonly (Figure | Flag)[],
): Promise<void> {
  await tx.deleteFrom(table).where('document_id', '=', documentId).execute();
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

/**
 * The document comes to nothing, for the reason given; its originals, wherever they were put, are to be moved
 * to the folder of failed files. @param failedPath where an arrival's original goes
 */
export async function saveFailure(
  db: Database,
  id: string,
  failure: Failure,
  failedPath: PathOf,
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await tx
      .updateTable('documents')
      .set({ state: 'failed', status: 'failed', failure: JSON.stringify(failure) })
      .where('id', '=', id)
      .execute();
    await resettle(tx, id, failedPath);
  });
}

/** Where an arrival's original belongs. */
export type PathOf = (arrival: {
  readonly id: string;
  readonly name: string;
  readonly arrivedAt: Date;
}) => string;

/** The originals of a document are to be moved to another place, from where they are or were to be. */
async function resettle(tx: Transaction<Tables>, documentId: string, pathOf: PathOf): Promise<void> {
  const arrivals = await tx
    .selectFrom('arrivals')
    .select(['id', 'name', 'settled', 'settled_path', 'source_path', 'arrived_at'])
    .where('document_id', '=', documentId)
    .execute();
  for (const arrival of arrivals) {
    await tx
      .updateTable('arrivals')
      .set({
        source_path: arrival.settled ? arrival.settled_path : arrival.source_path,
        settled_path: pathOf({ id: arrival.id, name: arrival.name, arrivedAt: arrival.arrived_at }),
        settled: false,
      })
      .where('id', '=', arrival.id)
      .execute();
  }
}

/** A failed document starts again from the beginning; its pages are read anew. False where it has not failed. */
export async function restart(db: Database, id: string, donePath: PathOf): Promise<boolean> {
  return db.transaction().execute(async (tx) => {
    const row = await tx
      .updateTable('documents')
      .set({ state: 'received', status: null, failure: null, page_count: null })
      .where('id', '=', id)
      .where('state', '=', 'failed')
      .returning('id')
      .executeTakeFirst();
    if (!row) return false;
    await tx.deleteFrom('pages').where('document_id', '=', id).execute();
    await resettle(tx, id, donePath);
    return true;
  });
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
