import { currentFigure } from '../model/current-figure.ts';
import type { Figure } from '../model/figure.ts';
import { groupBy } from '../model/group-by.ts';
import { correctionsOf } from './corrections.ts';
import type { Database } from './database.ts';
import { listFigures } from './findings.ts';

/** The figures of a document as they stand after what people said of them, without the dismissed ones. */
export async function standingFigures(db: Database, documentId: string): Promise<Figure[]> {
  const [figures, corrections] = await Promise.all([
    listFigures(db, documentId),
    correctionsOf(db, documentId),
  ]);
  const said = groupBy(
    corrections.filter(({ subject }) => subject === 'figure'),
    ({ subjectId }) => subjectId,
  );
  return figures.flatMap((machine) => {
    const { figure, state } = currentFigure(machine, said.get(machine.id) ?? []);
    return state === 'dismissed' ? [] : [figure];
  });
}
