import { addable } from '../model/addable.ts';
import type { FigureState } from '../model/current-figure.ts';
import { groupBy } from '../model/group-by.ts';
import { type StandingFigure, standingFigures } from './current-figures.ts';
import type { Database } from './database.ts';
import { type Version, versionStates } from './version-states.ts';

/** One figure on its way out: the value that stands, the file it is from, and who settled it. */
export interface ExportedFigure extends StandingFigure {
  readonly file: string;
  /** What stands beside its document among its versions; null where it is the only one. */
  readonly version: Version | null;
  /**
   * Whether it may be added to the others that go out: neither a part nor a repetition of one of them, nor of women
   * alone, nor of a document in whose place another one stands or seems to stand.
   */
  readonly isAddable: boolean;
}

export interface ExportQuery {
  /** One document, be it an old version, instead of all that are current. */
  readonly documentId?: string | undefined;
  /** Also the figures that the machine is sure of and nobody has touched. */
  readonly withMachine: boolean;
}

interface Source {
  readonly id: string;
  readonly name: string;
  readonly version: Version | null;
}

/** Documents whose figures are in memory at a time. */
const BATCH = 20;

/** The confirmed figures, oldest document first, each document in reading order; without end. */
export async function* exportFigures(db: Database, query: ExportQuery): AsyncGenerator<ExportedFigure> {
  let select = db.selectFrom('documents').select(['id', 'name']).orderBy('received_at').orderBy('id');
  if (query.documentId) select = select.where('id', '=', query.documentId);
  const versions = await versionStates(db);
  const sources = (await select.execute())
    .map((source) => ({ ...source, version: versions.get(source.id) ?? null }))
    .filter(({ version }) => query.documentId !== undefined || version?.state !== 'superseded');
  for (let start = 0; start < sources.length; start += BATCH) {
    const batch = sources.slice(start, start + BATCH);
    const figures = await standingFigures(
      db,
      batch.map(({ id }) => id),
    );
    const byDocument = groupBy(figures, ({ documentId }) => documentId);
    for (const source of batch) yield* exported(byDocument.get(source.id) ?? [], source, query.withMachine);
  }
}

/** Those of one document's figures that go out, and which of them a sum may take. */
function exported(
  read: readonly StandingFigure[],
  { name: file, version }: Source,
  withMachine: boolean,
): ExportedFigure[] {
  const going = read.filter(({ state }) => isExported(state, withMachine));
  const counted = new Set(
    addable(
      going.map(({ figure }) => figure),
      read.map(({ figure }) => figure),
    ),
  );
  const isCounted = version === null || version.state === 'asked';
  return going.map((one) => ({ ...one, file, version, isAddable: isCounted && counted.has(one.figure) }));
}

function isExported(state: FigureState, withMachine: boolean): boolean {
  return state === 'confirmed' || state === 'corrected' || (withMachine && state === 'machine_confirmed');
}
