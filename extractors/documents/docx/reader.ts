import type { DocumentReader, ReadingLimits } from '../reader.ts';
import { readTypeset } from '../typeset/reader.ts';
import { readDocument } from './document.ts';
import { openPackage } from './package.ts';
import { numbersMissed } from './second-reading.ts';

/** Opens a Word document (.docx). @throws DamagedFileError, FileTooLargeError (a bomb), TooManyPagesError */
export async function openDocx(
  bytes: Uint8Array,
  file: string,
  limits: ReadingLimits,
): Promise<DocumentReader> {
  const { value, issues } = await readDocument(await openPackage(bytes, file), file, limits);
  const missed = await numbersMissed(bytes, value.blocks, value.leftOut);
  return readTypeset('docx', value.blocks, file, limits, [...issues, ...missed]);
}
