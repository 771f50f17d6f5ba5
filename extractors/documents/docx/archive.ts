import { buffer } from 'node:stream/consumers';
import { promisify } from 'node:util';
import yauzl from 'yauzl';
import { DamagedFileError, FileTooLargeError } from '../../../model/errors.ts';

/** What all parts of a package may unpack to, and how many times its own size. */
const MAX_UNPACKED = 300 * 1024 * 1024;
const MAX_RATIO = 250;
/** Small packages may be packed better than large ones without being bombs. */
const ALWAYS_ALLOWED = 20 * 1024 * 1024;
const MEGABYTE = 1024 * 1024;

const open = promisify<Buffer, yauzl.Options, yauzl.ZipFile>(yauzl.fromBuffer);

/**
 * Looks through a DOCX package before anything unpacks it.
 *
 * @returns the XML parts under `word/`, by name
 * @throws FileTooLargeError for a bomb, DamagedFileError for a broken package or one with a DOCTYPE (entities)
 */
export async function readParts(bytes: Uint8Array, file: string): Promise<ReadonlyMap<string, string>> {
  try {
    const zip = await open(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
      lazyEntries: false,
    });
    const entries = await listEntries(zip);
    refuseBombs(entries, bytes.length, file);
    const parts = new Map<string, string>();
    for (const entry of entries) {
      if (!/\.(xml|rels)$/i.test(entry.fileName)) continue;
      const xml = await readEntry(zip, entry);
      if (/<!(DOCTYPE|ENTITY)/i.test(xml)) throw new DamagedFileError({ file });
      if (entry.fileName.startsWith('word/')) parts.set(entry.fileName, xml);
    }
    zip.close();
    return parts;
  } catch (error) {
    if (error instanceof FileTooLargeError || error instanceof DamagedFileError) throw error;
    throw new DamagedFileError({ file }, { cause: error });
  }
}

function listEntries(zip: yauzl.ZipFile): Promise<yauzl.Entry[]> {
  return new Promise((resolve, reject) => {
    const entries: yauzl.Entry[] = [];
    zip.on('entry', (entry: yauzl.Entry) => entries.push(entry));
    zip.on('end', () => resolve(entries));
    zip.on('error', reject);
  });
}

function refuseBombs(entries: readonly yauzl.Entry[], packed: number, file: string): void {
  const unpacked = entries.reduce((sum, entry) => sum + entry.uncompressedSize, 0);
  const bomb = unpacked > ALWAYS_ALLOWED && unpacked > MAX_RATIO * packed;
  if (unpacked <= MAX_UNPACKED && !bomb) return;
  const limit = Math.min(MAX_UNPACKED, MAX_RATIO * packed);
  throw new FileTooLargeError({
    file,
    size: Math.ceil(unpacked / MEGABYTE),
    limit: Math.ceil(limit / MEGABYTE),
  });
}

/** yauzl itself stops where an entry unpacks to more than it declares. */
async function readEntry(zip: yauzl.ZipFile, entry: yauzl.Entry): Promise<string> {
  const stream = await promisify(zip.openReadStream.bind(zip))(entry);
  return (await buffer(stream)).toString('utf8');
}
