import { type Difference, differencesOf } from '../pipeline/check/across/differences.ts';
import { listStatements } from '../store/comparisons/statements.ts';
import type { Database } from '../store/database.ts';
import type { ReviewDocument } from '../store/review.ts';
import type { PossibleVersion } from '../store/versions.ts';

/** The other versions of a document, each with the numbers that it gives otherwise. */
export async function withDifferences(
  db: Database,
  { id, versions }: ReviewDocument,
): Promise<(PossibleVersion & { differences: readonly Difference[] })[]> {
  if (versions.length === 0) return [];
  const statementsOf = async (documentId: string) =>
    (await listStatements(db, documentId)).map(({ statement }) => statement);
  const own = await statementsOf(id);
  return Promise.all(
    versions.map(async (version) => ({
      ...version,
      differences: differencesOf(own, await statementsOf(version.documentId)),
    })),
  );
}
