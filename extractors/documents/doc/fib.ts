/** A part of the table stream, by where it lies. */
export interface Place {
  readonly offset: number;
  readonly length: number;
}

/** What the file information block at the head of a Word file says ([MS-DOC] 2.5). */
export interface Fib {
  /** Word 6 and 95 have another, older layout. */
  readonly isOld: boolean;
  readonly isEncrypted: boolean;
  /** Saved "fast": the text lies in pieces. */
  readonly isComplex: boolean;
  readonly tableStream: '0Table' | '1Table';
  /** Characters of each story, in the order in which they follow one another in the text. */
  readonly lengths: Readonly<Record<StoryName, number>>;
  readonly places: Readonly<Record<PlaceName, Place>>;
}

export const STORIES = [
  'body',
  'footnotes',
  'heads',
  'macros',
  'remarks',
  'endnotes',
  'boxes',
  'headBoxes',
] as const;
export type StoryName = (typeof STORIES)[number];

/** Numbers of the pairs in `FibRgFcLcb97` ([MS-DOC] 2.5.6). */
const PLACES = {
  styles: 1,
  characterFormats: 12,
  paragraphFormats: 13,
  fonts: 15,
  pieces: 33,
  anchors: 40,
  drawings: 50,
  lists: 73,
  listOverrides: 74,
} as const;
type PlaceName = keyof typeof PLACES;

const WORD_97 = 0xa5ec;
const WORD_6 = 0xa5dc;
/** `nFib` of Word 97. */
const FIRST_97 = 0x00c1;
const LENGTHS_AT = 0x4c;
const PLACES_AT = 0x9a;
const COMPLEX = 0x0004;
const ENCRYPTED = 0x0100;
const TABLE_1 = 0x0200;

/** @throws RangeError where the stream is no Word document or cut short */
export function readFib(stream: Buffer): Fib {
  const magic = stream.readUInt16LE(0);
  if (magic !== WORD_97 && magic !== WORD_6) throw new RangeError('no Word document');
  const flags = stream.readUInt16LE(0x0a);
  const number = (name: PlaceName) => PLACES_AT + 8 * PLACES[name];
  const isOld = magic === WORD_6 || stream.readUInt16LE(2) < FIRST_97;
  const at = (offset: number) => (isOld ? 0 : stream.readUInt32LE(offset));
  const place = (name: PlaceName): Place => ({ offset: at(number(name)), length: at(number(name) + 4) });
  const length = (story: StoryName) => at(LENGTHS_AT + 4 * STORIES.indexOf(story));
  return {
    isOld,
    isEncrypted: (flags & ENCRYPTED) !== 0,
    isComplex: (flags & COMPLEX) !== 0,
    tableStream: (flags & TABLE_1) === 0 ? '0Table' : '1Table',
    lengths: {
      body: length('body'),
      footnotes: length('footnotes'),
      heads: length('heads'),
      macros: length('macros'),
      remarks: length('remarks'),
      endnotes: length('endnotes'),
      boxes: length('boxes'),
      headBoxes: length('headBoxes'),
    },
    places: {
      styles: place('styles'),
      characterFormats: place('characterFormats'),
      paragraphFormats: place('paragraphFormats'),
      fonts: place('fonts'),
      pieces: place('pieces'),
      anchors: place('anchors'),
      drawings: place('drawings'),
      lists: place('lists'),
      listOverrides: place('listOverrides'),
    },
  };
}
