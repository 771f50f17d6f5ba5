import { posix } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { promisify } from 'node:util';
import yauzl from 'yauzl';
import { DamagedFileError, FileTooLargeError } from '../../../model/errors.ts';
import { type Element, parseXml } from './xml.ts';

/** What all parts of a package may unpack to, and how many times its own size. */
const MAX_UNPACKED = 300 * 1024 * 1024;
const MAX_RATIO = 250;
/** Small packages may be packed better than large ones without being bombs. */
const ALWAYS_ALLOWED = 20 * 1024 * 1024;
const MEGABYTE = 1024 * 1024;

const open = promisify<Buffer, yauzl.Options, yauzl.ZipFile>(yauzl.fromBuffer);

/** How one part names another (ECMA-376 part 2, 9.3). */
export interface Relation {
  readonly id: string;
  /** The last word of its type, such as `styles`, `header` or `image`. */
  readonly type: string;
  /** A part's name, or an address outside of the file. */
  readonly target: string;
  readonly external: boolean;
}

/** The parts of an Office file. Nothing outside of the file is ever fetched. */
export class OfficePackage {
  readonly #zip: yauzl.ZipFile;
  readonly #entries: ReadonlyMap<string, yauzl.Entry>;
  readonly #file: string;

  constructor(zip: yauzl.ZipFile, entries: readonly yauzl.Entry[], file: string) {
    this.#zip = zip;
    this.#entries = new Map(entries.map((entry) => [entry.fileName.toLowerCase(), entry]));
    this.#file = file;
  }

  /** The bytes of a part, null where there is none. @throws DamagedFileError */
  async bytes(name: string): Promise<Uint8Array | null> {
    const entry = this.#entries.get(name.toLowerCase());
    if (entry === undefined) return null;
    try {
      // yauzl itself stops where an entry unpacks to more than it declares.
      const stream = await promisify(this.#zip.openReadStream.bind(this.#zip))(entry);
      return new Uint8Array(await buffer(stream));
    } catch (error) {
      throw new DamagedFileError({ file: this.#file }, { cause: error });
    }
  }

  /** The elements of an XML part, none where it is missing. @throws DamagedFileError, also where it has a DOCTYPE */
  async xml(name: string): Promise<readonly Element[]> {
    const bytes = await this.bytes(name);
    if (bytes === null) return [];
    const text = new TextDecoder(isUtf16(bytes) ? 'utf-16le' : 'utf-8').decode(bytes);
    // Entities are where bombs and reads of other files come from.
    if (/<!(DOCTYPE|ENTITY)/i.test(text)) throw new DamagedFileError({ file: this.#file });
    try {
      return parseXml(text);
    } catch (error) {
      throw new DamagedFileError({ file: this.#file }, { cause: error });
    }
  }

  /** What a part names; `''` for the package itself. */
  async relations(part: string): Promise<readonly Relation[]> {
    const folder = posix.dirname(part);
    const elements = await this.xml(posix.join(folder, '_rels', `${posix.basename(part)}.rels`));
    const listed = elements.flatMap((root) => root.children).filter((child) => child.name === 'Relationship');
    return listed.map(({ attributes }): Relation => {
      const [external, target] = [attributes.TargetMode === 'External', attributes.Target ?? ''];
      return {
        id: attributes.Id ?? '',
        type: (attributes.Type ?? '').split('/').at(-1) ?? '',
        target: external ? target : posix.join('/', folder, target).slice(1),
        external,
      };
    });
  }
}

const isUtf16 = (bytes: Uint8Array) => bytes[0] === 0xff && bytes[1] === 0xfe;

/** Opens a package and looks through it before anything is unpacked. @throws DamagedFileError, FileTooLargeError (a bomb) */
export async function openPackage(bytes: Uint8Array, file: string): Promise<OfficePackage> {
  try {
    const packed = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const zip = await open(packed, { lazyEntries: false, autoClose: false });
    const entries = await listEntries(zip);
    refuseBombs(entries, bytes.length, file);
    return new OfficePackage(zip, entries, file);
  } catch (error) {
    if (error instanceof FileTooLargeError) throw error;
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
