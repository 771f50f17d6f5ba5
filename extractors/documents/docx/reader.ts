import type { DocumentReader, ReadingLimits } from '../reader.ts';
import { readTypeset } from '../typeset/reader.ts';
import { readDocument } from './document.ts';
import { openPackage } from './package.ts';

/** Opens a Word document (.docx). @throws DamagedFileError, FileTooLargeError (a bomb), TooManyPagesError */
export async function openDocx(
  bytes: Uint8Array,
  file: string,
  limits: ReadingLimits,
): Promise<DocumentReader> {
  const { value, issues } = await readDocument(await openPackage(bytes, file), file, limits);
  return readTypeset('docx', value, file, limits, issues);
}
