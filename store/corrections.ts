import { isDeepStrictEqual } from 'node:util';
import type { Kysely, Transaction } from 'kysely';
import type { Correction } from '../model/correction.ts';
import { NamedError } from '../model/errors.ts';
import { documentTopic, markStale } from './comparisons/stale.ts';
import type { Database } from './database.ts';
import type { Tables } from './tables.ts';

/** A correction as it is kept; ids grow, so the highest of a subject is the newest. */
export interface StoredCorrection extends Correction {
  readonly id: number;
}

export type NewCorrection = Omit<Correction, 'madeAt'>;

export interface SubjectName {
  readonly subject: Correction['subject'];
  readonly subjectId: string;
}

/** Somebody else was quicker: what the person saw is no longer what stands. */
export class CorrectionConflictError extends NamedError {
  readonly code = 'correction-conflict';
  readonly retryable = false;
}

/** The figure or flag is not there, perhaps because the document was just read again. */
export class SubjectNotFoundError extends NamedError {
  readonly code = 'subject-not-found';
  readonly retryable = false;
}

/**
 * Adds what a person said, unless somebody said something since: nobody's words are laid over unseen.
 * The same words sent twice by the same person (an answer lost on the way) are kept once.
 *
 * @param basedOn the newest correction of the subject that the person saw; null for none
 * @throws CorrectionConflictError, SubjectNotFoundError
 */
export async function addCorrection(
  db: Database,
  documentId: string,
  correction: NewCorrection,
  basedOn: number | null,
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await lockSubject(tx, documentId, correction);
    const newest = (await correctionsOf(tx, documentId, correction)).at(-1);
    if (newest && isSame(newest, correction)) return;
    if ((newest?.id ?? null) !== basedOn) throw new CorrectionConflictError({ by: newest?.reviewer ?? '' });
    await tx
      .insertInto('corrections')
      .values({
        document_id: documentId,
        subject: correction.subject,
        subject_id: correction.subjectId,
        action: correction.action,
        changes: correction.changes && JSON.stringify(correction.changes),
        reviewer: correction.reviewer,
      })
      .execute();
    if (correction.subject === 'figure') await markStale(tx, [documentTopic(documentId)]);
  });
}

/** Two people who save the same figure at the same moment go through here one after the other. */
async function lockSubject(tx: Transaction<Tables>, documentId: string, name: SubjectName): Promise<void> {
  const row = await tx
    .selectFrom(name.subject === 'figure' ? 'figures' : 'flags')
    .select('id')
    .where('document_id', '=', documentId)
    .where('id', '=', name.subjectId)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw new SubjectNotFoundError();
}

function isSame(stored: StoredCorrection, sent: NewCorrection): boolean {
  return (
    stored.reviewer === sent.reviewer &&
    stored.action === sent.action &&
    isDeepStrictEqual(stored.changes, sent.changes)
  );
}

/** The corrections of a document, or of one figure or flag in it, oldest first. */
export async function correctionsOf(
  db: Kysely<Tables>,
  documentId: string | readonly string[],
  name?: SubjectName,
): Promise<(StoredCorrection & { readonly documentId: string })[]> {
  let query = db
    .selectFrom('corrections')
    .selectAll()
    .where('document_id', 'in', typeof documentId === 'string' ? [documentId] : documentId)
    .orderBy('id');
  if (name) query = query.where('subject', '=', name.subject).where('subject_id', '=', name.subjectId);
  const rows = await query.execute();
  return rows.map((row) => ({
    id: row.id,
    documentId: row.document_id,
    subject: row.subject,
    subjectId: row.subject_id,
    action: row.action,
    changes: row.changes,
    reviewer: row.reviewer,
    madeAt: row.made_at.toISOString(),
  }));
}
