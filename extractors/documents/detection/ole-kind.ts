import { DamagedFileError, EncryptedFileError, UnknownFormatError } from '../../../model/errors.ts';
import { OleFile } from '../package/ole.ts';
import type { DocumentFormat } from '../reader.ts';

/** The stream that makes a compound file what it is ([MS-DOC] 2.1, [MS-XLS] 2.1.7, [MS-OXMSG] 2.4). */
const MAIN_STREAMS: readonly (readonly [string, DocumentFormat])[] = [
  ['__properties_version1.0', 'msg'],
  ['WordDocument', 'doc'],
  ['Workbook', 'xls'],
  ['Book', 'xls'],
];
/** A DOCX or XLSX with a password is put into a compound file whole ([MS-OFFCRYPTO] 2.3.4). */
const ENCRYPTED_PACKAGE = 'EncryptedPackage';

/**
 * What an OLE compound file is, by the names of its streams. A Word file may hold a workbook, a mail either.
 * @throws EncryptedFileError, DamagedFileError, UnknownFormatError (PowerPoint, an installer, …)
 */
export function oleKind(bytes: Uint8Array, file: string): DocumentFormat {
  const names = new Set(streamNames(bytes, file));
  if (names.has(ENCRYPTED_PACKAGE)) throw new EncryptedFileError({ file });
  const known = MAIN_STREAMS.find(([name]) => names.has(name));
  if (known === undefined) throw new UnknownFormatError({ file });
  return known[1];
}

function streamNames(bytes: Uint8Array, file: string): readonly string[] {
  try {
    return new OleFile(bytes).names;
  } catch (error) {
    throw new DamagedFileError({ file }, { cause: error });
  }
}
