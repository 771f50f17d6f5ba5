import { toWindows1252 } from '../../text/legacy/windows-1252.ts';
import type { Place } from './fib.ts';

/** A stretch of the text, and where in the document stream it lies. */
export interface Piece {
  /** The number of its first character. */
  readonly first: number;
  readonly text: string;
  readonly offset: number;
  readonly bytesPerCharacter: 1 | 2;
}

const FORMATS = 1;
const PIECES = 2;
const COMPRESSED = 0x40000000;

/** The pieces of the text in order ([MS-DOC] 2.8.35, 2.9.38). @throws RangeError where they are broken */
export function readPieces(document: Buffer, table: Buffer, { offset, length }: Place): Piece[] {
  const list = pieceList(table.subarray(offset, offset + length));
  const count = Math.floor((list.length - 4) / 12);
  return Array.from({ length: count }, (_, index): Piece => {
    const first = list.readUInt32LE(4 * index);
    const characters = list.readUInt32LE(4 * index + 4) - first;
    const place = list.readUInt32LE(4 * (count + 1) + 8 * index + 2);
    const isCompressed = (place & COMPRESSED) !== 0;
    const bytesPerCharacter = isCompressed ? 1 : 2;
    const start = isCompressed ? (place & ~COMPRESSED) >>> 1 : place;
    const bytes = document.subarray(start, start + characters * bytesPerCharacter);
    if (characters < 0 || bytes.length < characters * bytesPerCharacter)
      throw new RangeError('the text is cut short');
    const text = isCompressed
      ? [...bytes.toString('latin1')].map(toWindows1252).join('')
      : bytes.toString('utf16le');
    return { first, text, offset: start, bytesPerCharacter };
  });
}

function pieceList(parts: Buffer): Buffer {
  let at = 0;
  while (parts.readUInt8(at) === FORMATS) at += 3 + parts.readUInt16LE(at + 1);
  if (parts.readUInt8(at) !== PIECES) throw new RangeError('no table of pieces');
  const length = parts.readUInt32LE(at + 1);
  const list = parts.subarray(at + 5, at + 5 + length);
  if (list.length < length || length < 4) throw new RangeError('the table of pieces is cut short');
  return list;
}
