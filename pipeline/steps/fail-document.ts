import { type Failure, withFileName } from '../../model/failure.ts';
import { findDocument, type StoredDocument } from '../../store/documents.ts';
import { saveFailure } from '../../store/failures.ts';
import type { PipelineContext } from '../context.ts';
import { failedPath } from '../intake/places.ts';

/** The document comes to nothing, with the reason; its original goes to the folder of failed files. */
export async function failDocument(
  documentId: string,
  failure: Failure,
  context: PipelineContext,
): Promise<void> {
  const document = await findDocument(context.db, documentId);
  if (document) await saveFailure(context.db, documentId, named(failure, document), failedPath);
}

/** The queue knows documents by their id only; people know them by the name of their file. */
export function named(failure: Failure, { id, name }: StoredDocument): Failure {
  return withFileName(failure, id, name);
}
