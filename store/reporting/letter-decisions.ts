import { NamedError } from '../../model/errors.ts';
import { groupBy } from '../../model/group-by.ts';
import type { Database } from '../database.ts';

/** Of the whole letter: whether it is a campaign at all. Every other subject is one thing that was read in it. */
export const WHOLE_LETTER = 'letter';

export type LetterVerdict = 'dismissed' | 'confirmed' | 'open';

/** What a person said of a letter, or of one thing that was read in it. */
export interface LetterDecision {
  readonly subject: string;
  readonly verdict: LetterVerdict;
  readonly reviewer: string;
  readonly madeAt: string;
}

export type NewLetterDecision = Omit<LetterDecision, 'madeAt'>;

/** Somebody confirmed the letter as a campaign meanwhile; it was not set aside. */
export class LetterSettledError extends NamedError {
  readonly code = 'letter-settled';
  readonly retryable = false;
}

/** Adds what a person said; what was said before is kept beneath. */
export async function addLetterDecision(
  db: Database,
  letterId: string,
  decision: NewLetterDecision,
): Promise<void> {
  await db
    .insertInto('letter_decisions')
    .values({ document_id: letterId, ...decision })
    .execute();
}

/**
 * Sets a letter aside as no campaign.
 *
 * @throws LetterSettledError
 */
export async function dismissLetter(db: Database, letterId: string, reviewer: string): Promise<void> {
  const settled = await db
    .selectFrom('reporting_campaigns as c')
    .innerJoin('campaign_plans as p', 'p.campaign_id', 'c.id')
    .select('p.reviewer')
    .where('c.letter_id', '=', letterId)
    .orderBy('p.id', 'desc')
    .executeTakeFirst();
  if (settled) throw new LetterSettledError({ by: settled.reviewer });
  await addLetterDecision(db, letterId, { subject: WHOLE_LETTER, verdict: 'dismissed', reviewer });
}

/** What stands of what people said of letters, by letter and subject; of one letter alone where it is named. */
export async function listLetterDecisions(
  db: Database,
  letterId?: string,
): Promise<ReadonlyMap<string, ReadonlyMap<string, LetterDecision>>> {
  let query = db
    .selectFrom('letter_decisions')
    .distinctOn(['document_id', 'subject'])
    .select(['document_id', 'subject', 'verdict', 'reviewer', 'made_at'])
    .orderBy('document_id')
    .orderBy('subject')
    .orderBy('id', 'desc');
  if (letterId !== undefined) query = query.where('document_id', '=', letterId);
  const groups = groupBy(await query.execute(), (row) => row.document_id);
  return new Map(
    [...groups].map(([id, rows]) => [
      id,
      new Map(
        rows.map(({ subject, verdict, reviewer, made_at }) => [
          subject,
          { subject, verdict, reviewer, madeAt: made_at.toISOString() },
        ]),
      ),
    ]),
  );
}
