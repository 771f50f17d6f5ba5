import { fileTypeFromBuffer } from 'file-type';
import { DamagedFileError, EmptyFileError, UnsupportedArchiveError } from '../../model/errors.ts';
import { oleKind } from './detection/ole-kind.ts';
import { textKind } from './detection/text-kind.ts';
import { zipKind } from './detection/zip-kind.ts';
import { isOle } from './package/ole.ts';
import { isZip } from './package/zip.ts';
import type { DocumentFormat } from './reader.ts';

/** Viewers accept a PDF whose header comes within the first kilobyte. */
export const PDF_HEADER_WITHIN = 1024;
const PDF_HEADER = /%PDF-\d/;

const PICTURES: Readonly<Record<string, DocumentFormat>> = { png: 'png', jpg: 'jpeg', tif: 'tiff' };
/** Archives that only programs of their own open, by their endings as `file-type` gives them. */
const ARCHIVES: Readonly<Record<string, string>> = {
  rar: 'RAR',
  '7z': '7-Zip',
  gz: 'GZIP',
  tar: 'TAR',
  'tar.gz': 'TAR.GZ',
  bz2: 'BZIP2',
  xz: 'XZ',
  zst: 'ZSTD',
  lz: 'LZIP',
  cab: 'CAB',
  arj: 'ARJ',
  ace: 'ACE',
};

/** Whether a file is a PDF, by its first `PDF_HEADER_WITHIN` bytes. */
export function isPdf(head: Buffer): boolean {
  const start = head.subarray(0, PDF_HEADER_WITHIN);
  return !isOle(start) && !isZip(start) && PDF_HEADER.test(start.toString('latin1'));
}

/**
 * What a file is, by its content; its name is never asked.
 *
 * @param file its name, for the errors
 * @throws EmptyFileError, EncryptedFileError (an Office file with a password), DamagedFileError (cut short, or
 * nothing but zeros), FailedDownloadError (a server's answer in place of the file), UnsupportedArchiveError,
 * UnknownFormatError
 */
export async function detectFormat(bytes: Uint8Array, file = ''): Promise<DocumentFormat> {
  if (bytes.length === 0) throw new EmptyFileError({ file });
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (isOle(buffer)) return oleKind(buffer, file);
  if (isZip(buffer)) return zipKind(buffer, file);
  if (isPdf(buffer)) return 'pdf';
  // A damaged file may end in the middle of what file-type looks at: then its type is not known.
  const type = (await fileTypeFromBuffer(bytes).catch(() => undefined))?.ext ?? '';
  const picture = PICTURES[type];
  if (picture !== undefined) return picture;
  const kind = ARCHIVES[type];
  if (kind !== undefined) throw new UnsupportedArchiveError({ file, kind });
  // What a copy leaves behind that was broken off: room for the file and nothing in it.
  if (buffer.every((byte) => byte === 0)) throw new DamagedFileError({ file });
  return textKind(buffer, file);
}
