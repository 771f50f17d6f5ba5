import type { Attachment } from './message.ts';

/**
 * `winmail.dat`: what Outlook makes of attachments for a reader that it takes for another Outlook ([MS-OXTNEF]).
 * A signature and a key, then attributes one after the other: level, id, length, data, checksum.
 */
const SIGNATURE = 0x223e9f78;
const HEAD = 6;
const ATTRIBUTE_HEAD = 9;
const CHECKSUM = 2;

/** Ids of the attributes that attachments consist of; the first one begins a new attachment. */
const BEGIN = 0x00069002;
const TITLE = 0x00018010;
const DATA = 0x0006800f;
const PROPERTIES = 0x00069005;

/** The long file name among an attachment's properties (PidTagAttachLongFilename), as Unicode. */
const LONG_NAME = Buffer.from([0x1f, 0x00, 0x07, 0x37]);

interface Attribute {
  readonly id: number;
  readonly data: Buffer;
}

export function isWinmail(bytes: Uint8Array): boolean {
  return bytes.length > HEAD && bufferOf(bytes).readUInt32LE(0) === SIGNATURE;
}

/** The attachments inside; those that come before a break in the file where it is damaged. */
export function unwrapWinmail(bytes: Uint8Array): Attachment[] {
  const found: { title: string | null; name: string | null; data: Buffer | null }[] = [];
  for (const { id, data } of attributesOf(bufferOf(bytes))) {
    if (id === BEGIN) found.push({ title: null, name: null, data: null });
    const last = found.at(-1);
    if (!last) continue;
    if (id === TITLE) last.title = new TextDecoder('windows-1258').decode(data).replace(/\0.*$/s, '');
    if (id === DATA) last.data = data;
    if (id === PROPERTIES) last.name = longNameIn(data);
  }
  return found.map(({ title, name, data }) => ({
    name: name ?? title,
    mimeType: '',
    contentId: null,
    bytes: data,
  }));
}

function* attributesOf(file: Buffer): Generator<Attribute> {
  let at = HEAD;
  while (at + ATTRIBUTE_HEAD <= file.length) {
    const id = file.readUInt32LE(at + 1);
    const length = file.readUInt32LE(at + 5);
    const start = at + ATTRIBUTE_HEAD;
    if (start + length > file.length) return;
    yield { id, data: file.subarray(start, start + length) };
    at = start + length + CHECKSUM;
  }
}

/** Tag, number of values (one), length in bytes, then UTF-16 with a zero at its end; null where it is not so. */
function longNameIn(properties: Buffer): string | null {
  const at = properties.indexOf(LONG_NAME);
  if (at === -1 || at + 12 > properties.length) return null;
  const [count, length] = [properties.readUInt32LE(at + 4), properties.readUInt32LE(at + 8)];
  if (count !== 1 || at + 12 + length > properties.length) return null;
  return properties.toString('utf16le', at + 12, at + 12 + length).replace(/\0.*$/s, '');
}

function bufferOf(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
