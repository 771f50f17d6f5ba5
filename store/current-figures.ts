import type { Kysely } from 'kysely';
import { type CurrentFigure, currentFigure, isReviewed } from '../model/current-figure.ts';
import type { Figure } from '../model/figure.ts';
import { groupBy } from '../model/group-by.ts';
import { correctionsOf, type StoredCorrection } from './corrections.ts';
import type { Tables } from './tables.ts';

/** A figure as it stands, of which document, and who settled it. */
export interface StandingFigure extends CurrentFigure {
  readonly documentId: string;
  /** The last word on it; null where no person has touched it. */
  readonly settled: StoredCorrection | null;
}

/** The figures of some documents with what people said of them, each document's in reading order. */
export async function standingFigures(
  db: Kysely<Tables>,
  documentIds: readonly string[],
): Promise<StandingFigure[]> {
  if (documentIds.length === 0) return [];
  const [rows, corrections] = await Promise.all([
    db.selectFrom('figures').selectAll().where('document_id', 'in', documentIds).orderBy('ordinal').execute(),
    correctionsOf(db, documentIds),
  ]);
  const keyOf = (documentId: string, figureId: string) => `${documentId} ${figureId}`;
  const said = groupBy(
    corrections.filter((correction) => correction.subject === 'figure'),
    (correction) => keyOf(correction.documentId, correction.subjectId),
  );
  return rows.map((row) => {
    const history = said.get(keyOf(row.document_id, row.id)) ?? [];
    const current = currentFigure(row.body, history);
    const settled = isReviewed(current.state) ? (history.at(-1) ?? null) : null;
    return { ...current, documentId: row.document_id, settled };
  });
}

/** The figures of one document as they stand, without those that people dismissed. */
export async function keptFigures(db: Kysely<Tables>, documentId: string): Promise<Figure[]> {
  const standing = await standingFigures(db, [documentId]);
  return standing.flatMap(({ figure, state }) => (state === 'dismissed' ? [] : [figure]));
}
