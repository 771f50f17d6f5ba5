import type { Failure } from '../../model/failure.ts';
import type { Mail } from '../../model/mail.ts';
import type { Database } from '../../store/database.ts';
import type { DocumentState } from '../../store/tables.ts';

/** What is to be said of a document that no file was read for. */
export interface SeedDocument {
  readonly sha256: string;
  readonly name: string;
  readonly format?: string;
  readonly mail?: Mail;
  readonly state: DocumentState;
  readonly pageCount?: number;
  readonly failure?: Failure;
}

/** @returns its id */
export async function insertDocument(db: Database, seed: SeedDocument): Promise<string> {
  const { id } = await db
    .insertInto('documents')
    .values({
      sha256: seed.sha256,
      name: seed.name,
      size: 1,
      state: seed.state,
      status: seed.state === 'ready' ? 'partial' : seed.state === 'failed' ? 'failed' : null,
      failure: seed.failure ? JSON.stringify(seed.failure) : null,
      format: seed.format ?? 'pdf',
      mail: seed.mail ? JSON.stringify(seed.mail) : null,
      page_count: seed.pageCount ?? null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}
