import { addable } from '../model/addable.ts';
import { type CurrentFigure, currentFigure, type FigureState, isReviewed } from '../model/current-figure.ts';
import { groupBy } from '../model/group-by.ts';
import { correctionsOf, type StoredCorrection } from './corrections.ts';
import type { Database } from './database.ts';

/** One figure on its way out: the value that stands, the file it is from, and who settled it. */
export interface ExportedFigure extends CurrentFigure {
  readonly file: string;
  /** The last word on it; null where no person has touched it. */
  readonly settled: StoredCorrection | null;
  /** Whether it may be added to the others that go out: neither a part nor a repetition of one of them, nor of women alone. */
  readonly isAddable: boolean;
}

type Candidate = Omit<ExportedFigure, 'isAddable'> & { readonly documentId: string };

export interface ExportQuery {
  /** One document instead of all of them. */
  readonly documentId?: string | undefined;
  /** Also the figures that the machine is sure of and nobody has touched. */
  readonly withMachine: boolean;
}

interface Source {
  readonly id: string;
  readonly name: string;
}

/** Documents whose figures are in memory at a time. */
const BATCH = 20;

/** The confirmed figures, oldest document first, each document in reading order; without end. */
export async function* exportFigures(db: Database, query: ExportQuery): AsyncGenerator<ExportedFigure> {
  let select = db.selectFrom('documents').select(['id', 'name']).orderBy('received_at').orderBy('id');
  if (query.documentId) select = select.where('id', '=', query.documentId);
  const sources = await select.execute();
  for (let start = 0; start < sources.length; start += BATCH) {
    const byDocument = groupBy(
      await currentFigures(db, sources.slice(start, start + BATCH)),
      ({ documentId }) => documentId,
    );
    for (const read of byDocument.values()) yield* exported(read, query.withMachine);
  }
}

/** Those of one document's figures that go out, and which of them a sum may take. */
function exported(read: readonly Candidate[], withMachine: boolean): ExportedFigure[] {
  const going = read.filter(({ state }) => isExported(state, withMachine));
  const counted = new Set(
    addable(
      going.map(({ figure }) => figure),
      read.map(({ figure }) => figure),
    ),
  );
  return going.map((one) => ({ ...one, isAddable: counted.has(one.figure) }));
}

function isExported(state: FigureState, withMachine: boolean): boolean {
  return state === 'confirmed' || state === 'corrected' || (withMachine && state === 'machine_confirmed');
}

async function currentFigures(db: Database, sources: readonly Source[]): Promise<Candidate[]> {
  const ids = sources.map((source) => source.id);
  const [rows, corrections] = await Promise.all([
    db.selectFrom('figures').selectAll().where('document_id', 'in', ids).orderBy('ordinal').execute(),
    correctionsOf(db, ids),
  ]);
  const keyOf = (documentId: string, figureId: string) => `${documentId} ${figureId}`;
  const said = groupBy(
    corrections.filter((correction) => correction.subject === 'figure'),
    (correction) => keyOf(correction.documentId, correction.subjectId),
  );
  const read = groupBy(rows, (row) => row.document_id);
  return sources.flatMap(({ id, name }) =>
    (read.get(id) ?? []).map((row) => {
      const history = said.get(keyOf(id, row.id)) ?? [];
      const current = currentFigure(row.body, history);
      const settled = isReviewed(current.state) ? (history.at(-1) ?? null) : null;
      return { ...current, documentId: id, file: name, settled };
    }),
  );
}
