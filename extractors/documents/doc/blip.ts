import type { PictureContent } from '../flow/flow.ts';
import { type ArtRecord, recordAt } from './art.ts';

/** An entry of the store of pictures, and the kinds of pictures themselves ([MS-ODRAW] 2.2.32, 2.2.23). */
const STORE_ENTRY = 0xf007;
const METAFILES = new Set([0xf01a, 0xf01b, 0xf01c]);
const PICTURE_FILES = new Set([0xf01d, 0xf01e, 0xf029, 0xf02a]);
const ENTRY_SIZE = 36;
const DELAYED_AT = 28;
const NAME_LENGTH_AT = 33;
const CHECKSUM = 16;

/**
 * The picture of a record; of one in the store, which may only say where in the document stream it lies.
 *
 * @returns null where the record is no picture
 */
export function pictureOf(record: ArtRecord, document: Buffer): PictureContent | null {
  if (record.type === STORE_ENTRY) return storedPicture(record.data, document);
  if (METAFILES.has(record.type)) return { kind: 'unreadable', reason: 'metafile' };
  if (!PICTURE_FILES.has(record.type)) return null;
  // Before the file stand one or two checksums, which the lowest bit says, and a byte without meaning.
  const start = CHECKSUM * (1 + (record.instance & 1)) + 1;
  return { kind: 'file', bytes: record.data.subarray(start) };
}

function storedPicture(entry: Buffer, document: Buffer): PictureContent {
  const unread: PictureContent = { kind: 'unreadable', reason: 'unread' };
  if (entry.length < ENTRY_SIZE) return unread;
  const within = recordAt(entry.subarray(ENTRY_SIZE + entry.readUInt8(NAME_LENGTH_AT)));
  const record = within ?? recordAt(document.subarray(entry.readUInt32LE(DELAYED_AT)));
  if (record === null || record.type === STORE_ENTRY) return unread;
  return pictureOf(record, document) ?? unread;
}
