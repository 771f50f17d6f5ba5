/**
 * OLE compound files ([MS-CFB]): the folders of streams in which Word and Excel 97–2003, Outlook and encrypted
 * Office files are kept.
 */

const SIGNATURE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
const HEADER_DIFAT_ENTRIES = 109;
const DIRECTORY_ENTRY_SIZE = 128;
const MINI_SECTOR_SIZE = 64;
const MINI_STREAM_BELOW = 4096;
/** Larger values in an allocation table are marks (end of chain, free, …) and no sectors. */
const LAST_SECTOR = 0xfffffffa;
const STREAM = 2;
const ROOT = 5;

interface Entry {
  readonly name: string;
  readonly type: number;
  readonly start: number;
  readonly size: number;
}

export const isOle = (bytes: Uint8Array): boolean => SIGNATURE.every((byte, index) => bytes[index] === byte);

/** An opened compound file. Streams are known by their own name, without the folders they lie in. */
export class OleFile {
  readonly #bytes: Buffer;
  readonly #sectorSize: number;
  readonly #table: readonly number[];
  readonly #miniTable: readonly number[];
  readonly #miniStream: Buffer;
  readonly #entries: readonly Entry[];

  /** @throws RangeError where the file is cut short or its tables run in circles */
  constructor(source: Uint8Array) {
    this.#bytes = Buffer.from(source.buffer, source.byteOffset, source.byteLength);
    const shift = this.#bytes.readUInt16LE(30);
    if (!isOle(source) || (shift !== 9 && shift !== 12)) throw new RangeError('no compound file');
    this.#sectorSize = 1 << shift;
    this.#table = this.#tableSectors().flatMap((sector) => numbersOf(this.#sector(sector)));
    this.#entries = entriesOf(this.#chain(this.#bytes.readUInt32LE(48)));
    this.#miniTable = numbersOf(this.#chain(this.#bytes.readUInt32LE(60)));
    const root = this.#entries.find((entry) => entry.type === ROOT);
    this.#miniStream = root === undefined ? Buffer.alloc(0) : this.#chain(root.start);
  }

  /** The names of all streams and folders. */
  get names(): readonly string[] {
    return this.#entries.map((entry) => entry.name);
  }

  /** The bytes of the first stream of this name; null where there is none. @throws RangeError where it is cut short */
  stream(name: string): Buffer | null {
    const entry = this.#entries.find((found) => found.type === STREAM && found.name === name);
    if (entry === undefined) return null;
    const bytes = entry.size < MINI_STREAM_BELOW ? this.#miniChain(entry.start) : this.#chain(entry.start);
    if (bytes.length < entry.size) throw new RangeError(`stream ${name} is cut short`);
    return bytes.subarray(0, entry.size);
  }

  /** The sectors of the allocation table: 109 in the header, further ones in a chain of their own. */
  #tableSectors(): number[] {
    const sectors = numbersOf(this.#bytes.subarray(76, 76 + 4 * HEADER_DIFAT_ENTRIES));
    const seen = new Set<number>();
    for (let next = this.#bytes.readUInt32LE(68); next < LAST_SECTOR; ) {
      if (seen.has(next)) throw new RangeError('the table of tables runs in circles');
      seen.add(next);
      const numbers = numbersOf(this.#sector(next));
      sectors.push(...numbers.slice(0, -1));
      next = numbers.at(-1) ?? LAST_SECTOR;
    }
    return sectors.filter((sector) => sector < LAST_SECTOR);
  }

  /** A sector, counted from behind the header, which takes one; the last one of a file may be written short. */
  #sector(number: number): Buffer {
    const start = (number + 1) * this.#sectorSize;
    if (start >= this.#bytes.length) throw new RangeError(`sector ${number} lies behind the end`);
    return this.#bytes.subarray(start, start + this.#sectorSize);
  }

  #chain(start: number): Buffer {
    return Buffer.concat(chainOf(this.#table, start).map((sector) => this.#sector(sector)));
  }

  #miniChain(start: number): Buffer {
    const at = (sector: number) => sector * MINI_SECTOR_SIZE;
    return Buffer.concat(
      chainOf(this.#miniTable, start).map((sector) => this.#miniStream.subarray(at(sector), at(sector + 1))),
    );
  }
}

function chainOf(table: readonly number[], start: number): number[] {
  const chain: number[] = [];
  for (let sector = start; sector < LAST_SECTOR; sector = table[sector] ?? LAST_SECTOR) {
    if (chain.length > table.length) throw new RangeError('a chain of sectors runs in circles');
    chain.push(sector);
  }
  return chain;
}

function numbersOf(bytes: Buffer): number[] {
  return Array.from({ length: Math.floor(bytes.length / 4) }, (_, index) => bytes.readUInt32LE(4 * index));
}

function entriesOf(directory: Buffer): Entry[] {
  const count = Math.floor(directory.length / DIRECTORY_ENTRY_SIZE);
  return Array.from({ length: count }, (_, index) => {
    const entry = directory.subarray(index * DIRECTORY_ENTRY_SIZE, (index + 1) * DIRECTORY_ENTRY_SIZE);
    const nameBytes = Math.max(0, Math.min(64, entry.readUInt16LE(64)) - 2);
    return {
      name: entry.subarray(0, nameBytes).toString('utf16le'),
      type: entry.readUInt8(66),
      start: entry.readUInt32LE(116),
      size: entry.readUInt32LE(120),
    };
  }).filter((entry) => entry.type !== 0);
}
