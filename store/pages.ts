import type { Issue } from '../model/issue.ts';
import type { Page } from '../model/page.ts';
import type { Database } from './database.ts';
import type { PageState } from './tables.ts';

export interface StoredPage {
  readonly number: number;
  readonly state: PageState;
  readonly page: Page | null;
  readonly issues: readonly Issue[];
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
