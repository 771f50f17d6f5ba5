import { EmptyArchiveError, EncryptedFileError } from '../../../model/errors.ts';
import type { Allowance, Part } from '../parcel.ts';
import type { DocumentReader, ReadingLimits } from '../reader.ts';
import { withoutPages } from '../without-pages.ts';
import { type ArchiveEntry, listEntries, refuseBombs } from './entries.ts';

/**
 * Opens a ZIP archive: it has no pages of its own, and its files are its parts.
 * @throws DamagedFileError, EmptyArchiveError, EncryptedFileError where every file in it has a password
 */
export async function openArchive(
  bytes: Uint8Array,
  file: string,
  limits: ReadingLimits,
): Promise<DocumentReader> {
  const entries = await listEntries(bytes, file, limits.maxFileBytes);
  if (entries.length === 0) throw new EmptyArchiveError({ file });
  if (entries.every((entry) => entry.isEncrypted)) throw new EncryptedFileError({ file });
  const archive = { file, size: bytes.length };
  const parts = (allowance: Allowance) => {
    refuseBombs(entries, archive, allowance, limits.maxRatio);
    return partsOf(entries);
  };
  return withoutPages('zip', { mail: null, parts });
}

async function* partsOf(entries: readonly ArchiveEntry[]): AsyncGenerator<Part> {
  for (const { number, name, read } of entries) yield { number, name, content: await read() };
}
