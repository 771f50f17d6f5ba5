import { buffer } from 'node:stream/consumers';
import yauzl from 'yauzl';
import { DamagedFileError, FileTooLargeError } from '../../../model/errors.ts';

/** What all parts of a package may unpack to, and how many times its own size. */
const MAX_UNPACKED = 300 * 1024 * 1024;
const MAX_RATIO = 250;
/** Small packages may be packed better than large ones without being bombs. */
const ALWAYS_ALLOWED = 20 * 1024 * 1024;
/** An office document has some dozens of parts; one with many pictures or sheets some hundreds. */
const MAX_PARTS = 10_000;
const MEGABYTE = 1024 * 1024;

/** A ZIP begins with its first entry, or with the end of its directory where it has none (APPNOTE.TXT 4.3). */
export function isZip(bytes: Uint8Array): boolean {
  const start = asBuffer(bytes.subarray(0, 4)).toString('latin1');
  return start === 'PK\u0003\u0004' || start === 'PK\u0005\u0006';
}

/** The parts of a document that is a ZIP file (DOCX, XLSX, ODS). Nothing outside of the file is ever fetched. */
export class ZipPackage {
  readonly #zip: yauzl.ZipFile;
  readonly #entries: ReadonlyMap<string, yauzl.Entry>;
  readonly #file: string;

  constructor(zip: yauzl.ZipFile, entries: readonly yauzl.Entry[], file: string) {
    this.#zip = zip;
    this.#entries = new Map(entries.map((entry) => [entry.fileName.toLowerCase(), entry]));
    this.#file = file;
  }

  /** In lower case: names of parts ignore it (ECMA-376 part 2, 6.2.2.3). */
  get names(): readonly string[] {
    return [...this.#entries.keys()];
  }

  /** The bytes of a part; null where there is none of this name. @throws DamagedFileError */
  async read(name: string): Promise<Uint8Array | null> {
    const entry = this.#entries.get(name.toLowerCase());
    if (entry === undefined) return null;
    try {
      // yauzl itself stops where an entry unpacks to more than it declares.
      return new Uint8Array(await buffer(await this.#zip.openReadStreamPromise(entry)));
    } catch (error) {
      throw new DamagedFileError({ file: this.#file }, { cause: error });
    }
  }

  /** The text of an XML part. @throws DamagedFileError, also where it has a DOCTYPE */
  async readXml(name: string): Promise<string | null> {
    const bytes = await this.read(name);
    if (bytes === null) return null;
    const text = new TextDecoder(isUtf16(bytes) ? 'utf-16le' : 'utf-8').decode(bytes);
    // Entities are where bombs and reads of other files come from; no office program writes any.
    if (/<!(DOCTYPE|ENTITY)/i.test(text)) throw new DamagedFileError({ file: this.#file });
    return text;
  }
}

const isUtf16 = (bytes: Uint8Array) => bytes[0] === 0xff && bytes[1] === 0xfe;
const asBuffer = (bytes: Uint8Array) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/**
 * Opens a package and looks through its directory before anything is unpacked.
 *
 * @throws FileTooLargeError for a bomb, DamagedFileError for a broken package, one with names that leave it
 * ("../", absolute: yauzl refuses them) or one with more parts than any office document has
 */
export async function openZip(bytes: Uint8Array, file: string): Promise<ZipPackage> {
  try {
    const zip = await yauzl.fromBufferPromise(asBuffer(bytes));
    if (zip.entryCount > MAX_PARTS) throw new DamagedFileError({ file });
    const entries: yauzl.Entry[] = [];
    for await (const entry of zip.eachEntry()) entries.push(entry);
    refuseBombs(entries, bytes.length, file);
    return new ZipPackage(zip, entries, file);
  } catch (error) {
    if (error instanceof FileTooLargeError || error instanceof DamagedFileError) throw error;
    throw new DamagedFileError({ file }, { cause: error });
  }
}

/** The names in a ZIP file's directory as they are written, for telling what it is. @throws DamagedFileError */
export async function zipNames(bytes: Uint8Array, file: string): Promise<string[]> {
  try {
    const zip = await yauzl.fromBufferPromise(asBuffer(bytes), { decodeStrings: false });
    const names: string[] = [];
    for await (const entry of zip.eachEntry()) names.push(entry.fileNameRaw.toString('latin1'));
    return names;
  } catch (error) {
    throw new DamagedFileError({ file }, { cause: error });
  }
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
