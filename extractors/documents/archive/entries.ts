import { crc32 } from 'node:zlib';
import yauzl from 'yauzl';
import {
  type BadInputError,
  DamagedFileError,
  EncryptedFileError,
  FileTooLargeError,
  NotARegularFileError,
  TooManyPartsError,
  UnpacksTooLargeError,
  UnsupportedArchiveError,
} from '../../../model/errors.ts';
import type { Allowance, PartContent } from '../parcel.ts';
import { partName } from '../part-name.ts';
import { entryName } from './entry-name.ts';
import { isJunk } from './junk.ts';

/** Small archives may be packed better than large ones without being bombs. */
const RATIO_FROM = 20 * 1024 * 1024;
const MEGABYTE = 1024 * 1024;
/** Size of a local header without its name and extra fields (APPNOTE.TXT 4.3.7). */
const LOCAL_HEADER = 30;
/** The file type in the upper half of the attributes that Unix programs write (stat(2), S_IFMT). */
const FILE_TYPE = 0o170000;
const SYMBOLIC_LINK = 0o120000;

export interface ArchiveEntry {
  /** Its place in the archive's directory, from 1. */
  readonly number: number;
  readonly name: string;
  readonly isEncrypted: boolean;
  /** As declared; what unpacks to another size is damaged. */
  readonly size: number;
  read(): Promise<PartContent>;
}

/**
 * The files of a ZIP archive in the order of its directory, without folders and what file managers leave behind.
 * Only the directory is read; each entry unpacks when it is asked.
 *
 * @param file the archive's name, for errors
 * @throws DamagedFileError for a broken directory
 */
export async function listEntries(
  bytes: Uint8Array,
  file: string,
  maxFileBytes: number,
): Promise<ArchiveEntry[]> {
  try {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const zip = await yauzl.fromBufferPromise(buffer, { decodeStrings: false });
    const found: yauzl.Entry[] = [];
    for await (const entry of zip.eachEntry()) found.push(entry);
    refuseOverlaps(found, file);
    return found.flatMap((entry, index) => {
      const name = nameOf(entry);
      return isJunk(name)
        ? []
        : [archiveEntry(zip, entry, partName(name, index + 1), index + 1, maxFileBytes)];
    });
  } catch (error) {
    if (error instanceof DamagedFileError) throw error;
    throw new DamagedFileError({ file }, { cause: error });
  }
}

/** Entries that share their bytes unpack to far more than the archive is (D. Fifield, “A better zip bomb”, 2019). */
function refuseOverlaps(entries: readonly yauzl.Entry[], file: string): void {
  const byPlace = [...entries].sort((a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader);
  byPlace.forEach((entry, index) => {
    const end = entry.relativeOffsetOfLocalHeader + LOCAL_HEADER + entry.compressedSize;
    const next = byPlace[index + 1];
    if (next && next.relativeOffsetOfLocalHeader < end) throw new DamagedFileError({ file });
  });
}

/**
 * Looks at what entries declare before any is unpacked.
 * @throws TooManyPartsError, UnpacksTooLargeError
 */
export function refuseBombs(
  entries: readonly ArchiveEntry[],
  archive: { readonly file: string; readonly size: number },
  allowance: Allowance,
  maxRatio: number,
): void {
  const { file } = archive;
  if (entries.length > allowance.parts)
    throw new TooManyPartsError({ file, parts: entries.length, limit: allowance.parts });
  const unpacked = entries.reduce((sum, entry) => sum + entry.size, 0);
  const byRatio = Math.max(RATIO_FROM, maxRatio * archive.size);
  const limit = Math.min(allowance.bytes, byRatio);
  if (unpacked <= limit) return;
  const [size, allowed] = [Math.ceil(unpacked / MEGABYTE), Math.floor(limit / MEGABYTE)];
  throw new UnpacksTooLargeError({ file, size, limit: allowed });
}

/** Some programs on Windows write `\\` between folders. */
function nameOf({ fileNameRaw: bytes, generalPurposeBitFlag: flags, extraFields }: yauzl.Entry): string {
  return entryName({ bytes, flags, extraFields }).replaceAll('\\', '/');
}

function archiveEntry(
  zip: yauzl.ZipFile,
  entry: yauzl.Entry,
  name: string,
  number: number,
  maxFileBytes: number,
): ArchiveEntry {
  const size = entry.uncompressedSize;
  return {
    number,
    name,
    size,
    isEncrypted: entry.isEncrypted(),
    read: async () => {
      const error = refusalOf(entry, name, maxFileBytes);
      if (error) return { kind: 'refused', error, size };
      try {
        return { kind: 'file', bytes: await unpack(zip, entry) };
      } catch (cause) {
        return { kind: 'refused', error: new DamagedFileError({ file: name }, { cause }), size };
      }
    },
  };
}

function refusalOf(entry: yauzl.Entry, file: string, maxFileBytes: number): BadInputError | null {
  if (entry.isEncrypted()) return new EncryptedFileError({ file });
  if (((entry.externalFileAttributes >>> 16) & FILE_TYPE) === SYMBOLIC_LINK)
    return new NotARegularFileError({ file });
  if (!entry.canDecodeFileData())
    return new UnsupportedArchiveError({ file, kind: `ZIP ${entry.compressionMethod}` });
  if (entry.uncompressedSize <= maxFileBytes) return null;
  const megabytes = (bytes: number) => Math.ceil(bytes / MEGABYTE);
  return new FileTooLargeError({
    file,
    size: megabytes(entry.uncompressedSize),
    limit: megabytes(maxFileBytes),
  });
}

/** yauzl itself stops where an entry unpacks to another size than it declares; the checksum it leaves to us. */
async function unpack(zip: yauzl.ZipFile, entry: yauzl.Entry): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk);
  const bytes = Buffer.concat(chunks);
  if (crc32(bytes) !== entry.crc32) throw new RangeError('checksum');
  return bytes;
}
