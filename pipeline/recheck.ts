import type { JobQueue } from '../queue/job-queue.ts';
import type { Database } from '../store/database.ts';
import { advance } from '../store/documents.ts';
import { PIPELINE_VERSION } from './context.ts';

/**
 * Has documents that are ready checked again: something beside them changed that the rules look at. After a crash in
 * between the reconciler finds them waiting to be checked.
 */
export async function recheck(db: Database, queue: JobQueue, documentIds: readonly string[]): Promise<void> {
  for (const documentId of documentIds) {
    await advance(db, documentId, ['ready'], 'checking');
    await queue.add({ step: 'check', documentId, version: PIPELINE_VERSION });
  }
}
