import type { GreyPicture } from './engine.ts';

/** TIFF 6.0 field types and tags, those that an uncompressed grey page needs. */
const SHORT = 3;
const LONG = 4;
const RATIONAL = 5;
const HEADER_BYTES = 8;
const ENTRY_BYTES = 12;
const RATIONAL_BYTES = 8;

type Field = readonly [tag: number, type: number, value: number];

/** The fields of one page, by ascending tag as the format asks for; `at` says where its pixels stand. */
function fieldsOf(picture: GreyPicture, at: { pixels: number; resolution: number }): readonly Field[] {
  return [
    [256, LONG, picture.width],
    [257, LONG, picture.height],
    [258, SHORT, 8], // bits a pixel
    [259, SHORT, 1], // not compressed
    [262, SHORT, 1], // 0 is black
    [273, LONG, at.pixels],
    [277, SHORT, 1], // one channel
    [278, LONG, picture.height], // all rows in one strip
    [279, LONG, picture.width * picture.height],
    [282, RATIONAL, at.resolution],
    [283, RATIONAL, at.resolution],
    [296, SHORT, 2], // per inch
  ];
}

const FIELDS = 12;
const DIRECTORY_BYTES = 2 + FIELDS * ENTRY_BYTES + 4;

/**
 * Grey pictures, of any sizes, as the pages of one TIFF file (little-endian, not compressed): the one way to
 * hand many pictures to a program through a pipe.
 *
 * @see TIFF Revision 6.0 (Adobe, 1992), sections 2 and 4
 */
export function toTiff(pictures: readonly GreyPicture[]): Buffer {
  const even = (bytes: number) => bytes + (bytes % 2);
  const sizes = pictures.map(({ pixels }) => DIRECTORY_BYTES + RATIONAL_BYTES + even(pixels.length));
  const file = Buffer.alloc(sizes.reduce((sum, size) => sum + size, HEADER_BYTES));
  file.write('II', 0, 'latin1');
  file.writeUInt16LE(42, 2);
  file.writeUInt32LE(pictures.length === 0 ? 0 : HEADER_BYTES, 4);
  let start = HEADER_BYTES;
  pictures.forEach((picture, index) => {
    const next = start + (sizes[index] ?? 0);
    writePage(file, picture, start, index === pictures.length - 1 ? 0 : next);
    start = next;
  });
  return file;
}

function writePage(file: Buffer, picture: GreyPicture, start: number, next: number): void {
  const resolution = start + DIRECTORY_BYTES;
  const pixels = resolution + RATIONAL_BYTES;
  let at = file.writeUInt16LE(FIELDS, start);
  for (const [tag, type, value] of fieldsOf(picture, { pixels, resolution })) {
    at = file.writeUInt16LE(tag, at);
    at = file.writeUInt16LE(type, at);
    at = file.writeUInt32LE(1, at);
    at = file.writeUInt32LE(value, at);
  }
  file.writeUInt32LE(next, at);
  file.writeUInt32LE(Math.max(1, Math.round(picture.dpi)), resolution);
  file.writeUInt32LE(1, resolution + 4);
  file.set(picture.pixels, pixels);
}
