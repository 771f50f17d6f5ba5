import type { PictureContent, ShownPicture } from '../flow/flow.ts';
import { recordsIn } from './art.ts';
import { pictureOf } from './blip.ts';

const TWIPS_PER_POINT = 20;
const WHOLE = 1000;
/** Where a picture's head says what it is, its width, height and how much they are scaled, in thousandths. */
const KIND_AT = 6;
const SIZE_AT = 28;
const HEAD_LENGTH = 36;
/** A drawing of Office, with a name before it where its file lay beside the document. */
const SHAPE = 0x64;
const NAMED_SHAPE = 0x66;

/**
 * A picture that stands in the text ([MS-DOC] 2.9.190, 2.9.192); null where there is none at `at`.
 *
 * @param data the data stream
 * @param document the document stream, in which pictures may lie that the drawing only names
 */
export function pictureAt(data: Buffer, at: number, document: Buffer): ShownPicture | null {
  if (at + HEAD_LENGTH > data.length) return null;
  const [width = 0, height = 0, across = WHOLE, down = WHOLE] = [0, 2, 4, 6].map((step) =>
    data.readUInt16LE(at + SIZE_AT + step),
  );
  const size = {
    width: (width / TWIPS_PER_POINT) * (across / WHOLE),
    height: (height / TWIPS_PER_POINT) * (down / WHOLE),
  };
  return { content: contentAt(data, at, document), size };
}

function contentAt(data: Buffer, at: number, document: Buffer): PictureContent {
  const [length, head] = [data.readUInt32LE(at), data.readUInt16LE(at + 4)];
  const kind = data.readUInt16LE(at + KIND_AT);
  const body = data.subarray(at + head, at + length);
  const name = kind === NAMED_SHAPE && body.length > 0 ? 1 + body.readUInt8(0) : 0;
  const records = kind === SHAPE || kind === NAMED_SHAPE ? recordsIn(body.subarray(name)) : [];
  const pictures = records.flatMap((record) => pictureOf(record, document) ?? []);
  return pictures[0] ?? { kind: 'unreadable', reason: 'unread' };
}
