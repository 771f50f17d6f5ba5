/** A record of an Office drawing ([MS-ODRAW] 2.2.1); a container holds further ones. */
export interface ArtRecord {
  readonly type: number;
  readonly instance: number;
  readonly isContainer: boolean;
  readonly data: Buffer;
}

/** Bytes before the data of each. */
export const HEAD_SIZE = 8;
const CONTAINER = 0xf;
/** Groups of shapes lie in one another a few deep; in a broken file as deep as it has bytes. */
const DEEPEST = 20;

/** The record at the beginning of these bytes; null where they are cut short. */
export function recordAt(bytes: Buffer): ArtRecord | null {
  if (bytes.length < HEAD_SIZE) return null;
  const head = bytes.readUInt16LE(0);
  const data = bytes.subarray(HEAD_SIZE, HEAD_SIZE + bytes.readUInt32LE(4));
  if (data.length < bytes.readUInt32LE(4)) return null;
  const isContainer = (head & 0xf) === CONTAINER;
  return { type: bytes.readUInt16LE(2), instance: head >> 4, isContainer, data };
}

/** The records that follow one another; those before a break where the bytes are cut short. */
export function recordsIn(bytes: Buffer): ArtRecord[] {
  const records: ArtRecord[] = [];
  for (let at = 0; ; at += HEAD_SIZE + (records.at(-1)?.data.length ?? 0)) {
    const record = recordAt(bytes.subarray(at));
    if (record === null) return records;
    records.push(record);
  }
}

/** The records of a type within these, in order; not those within one of them. */
export function recordsOfType(records: readonly ArtRecord[], type: number, depth = 0): ArtRecord[] {
  if (depth > DEEPEST) return [];
  return records.flatMap((record) => {
    if (record.type === type) return [record];
    return record.isContainer ? recordsOfType(recordsIn(record.data), type, depth + 1) : [];
  });
}
