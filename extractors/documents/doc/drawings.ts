import type { PictureContent, ShownPicture } from '../flow/flow.ts';
import { type ArtRecord, HEAD_SIZE, recordAt, recordsIn, recordsOfType } from './art.ts';
import { pictureOf } from './blip.ts';
import type { Place } from './fib.ts';

/** Types of records ([MS-ODRAW] 2.2): the store of pictures, drawings, groups, shapes and what a shape says. */
const ALL_DRAWINGS = 0xf000;
const STORE = 0xf001;
const STORE_ENTRY = 0xf007;
const DRAWING = 0xf002;
const GROUP = 0xf003;
const SHAPE = 0xf004;
const SHAPE_HEAD = 0xf00a;
const PROPERTIES = 0xf00b;
const PROPERTY_SIZE = 6;
/** The property that says which picture of the store a shape shows; without the bits beside its number. */
const PICTURE = 0x0104;
const NUMBER_OF_PROPERTY = 0x3fff;
/** The anchor of a shape: its number, then left, top, right and bottom in twips ([MS-DOC] 2.9.253). */
const ANCHOR_SIZE = 26;
const TWIPS_PER_POINT = 20;

/** Pictures that float over the page, by the character that they hang on ([MS-DOC] 2.4.1, 2.8.37, 2.9.172). */
export class Drawings {
  readonly #store: readonly PictureContent[];
  /** Numbers of pictures, counted from 1, that a shape or group shows. */
  readonly #shapes = new Map<number, readonly number[]>();
  readonly #anchors = new Map<number, Buffer>();

  constructor(document: Buffer, table: Buffer, drawings: Place, anchors: Place) {
    const content = table.subarray(drawings.offset, drawings.offset + drawings.length);
    const all = recordsIn(content).find((record) => record.type === ALL_DRAWINGS);
    const stored = all === undefined ? [] : recordsOfType([all], STORE);
    this.#store = stored
      .flatMap((store) => recordsIn(store.data))
      .filter((record) => record.type === STORE_ENTRY)
      .map((record) => pictureOf(record, document) ?? { kind: 'unreadable', reason: 'unread' });
    for (const drawing of drawingsBehind(content)) this.#addShapes(drawing);
    const list = table.subarray(anchors.offset, anchors.offset + anchors.length);
    const count = Math.max(0, Math.floor((list.length - 4) / (4 + ANCHOR_SIZE)));
    for (let index = 0; index < count; index += 1) {
      const at = 4 * (count + 1) + index * ANCHOR_SIZE;
      this.#anchors.set(list.readUInt32LE(4 * index), list.subarray(at, at + ANCHOR_SIZE));
    }
  }

  /** The pictures of the shape at a character of the body, counted from 0. */
  at(character: number): ShownPicture[] {
    const anchor = this.#anchors.get(character);
    if (anchor === undefined) return [];
    const [left = 0, top = 0, right = 0, bottom = 0] = [4, 8, 12, 16].map((at) => anchor.readInt32LE(at));
    const size = { width: (right - left) / TWIPS_PER_POINT, height: (bottom - top) / TWIPS_PER_POINT };
    const numbers = this.#shapes.get(anchor.readUInt32LE(0)) ?? [];
    return numbers.flatMap((number): ShownPicture[] => {
      const content = this.#store[number - 1];
      return content === undefined ? [] : [{ content, size }];
    });
  }

  /** A group is known by the number of its first shape, which stands for the whole. */
  #addShapes(drawing: ArtRecord): void {
    const outermost = recordsIn(drawing.data).filter((record) => record.type === GROUP);
    for (const part of outermost.flatMap((group) => recordsIn(group.data))) {
      const shapes = recordsOfType([part], SHAPE).map((shape) => recordsIn(shape.data));
      const head = shapes[0]?.find((record) => record.type === SHAPE_HEAD);
      if (head === undefined || head.data.length < 4) continue;
      this.#shapes.set(head.data.readUInt32LE(0), shapes.flat().flatMap(picturesOf));
    }
  }
}

/** Behind the record of all drawings stand those of the body and the heads, each with a byte before it. */
function drawingsBehind(content: Buffer): ArtRecord[] {
  const drawings: ArtRecord[] = [];
  let at = 0;
  for (let record = recordAt(content); record !== null; record = recordAt(content.subarray(at))) {
    if (record.type === DRAWING) drawings.push(record);
    at += HEAD_SIZE + record.data.length + 1;
  }
  return drawings;
}

function picturesOf({ type, instance, data }: ArtRecord): number[] {
  if (type !== PROPERTIES) return [];
  const count = Math.min(instance, Math.floor(data.length / PROPERTY_SIZE));
  return Array.from({ length: count }, (_, index) => index * PROPERTY_SIZE)
    .filter((at) => (data.readUInt16LE(at) & NUMBER_OF_PROPERTY) === PICTURE)
    .map((at) => data.readUInt32LE(at + 2));
}
