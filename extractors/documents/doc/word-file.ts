import type { OleFile } from '../package/ole.ts';
import { Drawings } from './drawings.ts';
import { type Fib, STORIES, type StoryName } from './fib.ts';
import { readFonts } from './fonts.ts';
import { FormatFinder } from './format-finder.ts';
import { readFormats } from './formats.ts';
import { type Piece, readPieces } from './pieces.ts';
import { type Property, propertiesOf } from './properties.ts';
import { Styles } from './styles.ts';

/** Properties that stand in the data stream because the page has no room for them ([MS-DOC] 2.6.2). */
const IN_DATA = new Set([0x6645, 0x6646]);
const CHARACTER_STYLE = 0x4a30;
const FONT = 0x4a4f;
const HIDDEN = new Set([0x083c, 0x0800, 0x0802]);
const STRUCK = new Set([0x0837, 0x2a53]);
/** Above or below the line: 1 is above. */
const POSITION = 0x2a48;
const RAISED = 1;
const PICTURE_AT = 0x6a03;

/** How characters look, as far as it matters for reading them. */
export interface Look {
  readonly font: string | undefined;
  /** Hidden, deleted, or the code of a field. */
  readonly hidden: boolean;
  /** Above the line, as the number of a note is. */
  readonly raised: boolean;
  /** Struck through, once or twice. */
  readonly struck: boolean;
  /** Where in the data stream the picture lies for which the character stands. */
  readonly picture: number | null;
}

/** A letter of the text with its number in its story, from 0, and the place of its formats. */
export interface Character {
  readonly letter: string;
  readonly number: number;
  readonly offset: number;
}

/** A Word 97–2003 file, opened. */
export class WordFile {
  readonly document: Buffer;
  readonly data: Buffer;
  readonly table: Buffer;
  readonly styles: Styles;
  readonly drawings: Drawings;
  readonly #fib: Fib;
  readonly #pieces: readonly Piece[];
  readonly #fonts: readonly string[];
  readonly #characters: FormatFinder;
  readonly #paragraphs: FormatFinder;
  readonly #looks = new Map<string, Look>();

  /** @throws RangeError where the file is cut short */
  constructor(file: OleFile, document: Buffer, fib: Fib) {
    const table = file.stream(fib.tableStream);
    if (table === null) throw new RangeError('no table stream');
    this.document = document;
    this.table = table;
    this.data = file.stream('Data') ?? Buffer.alloc(0);
    this.styles = new Styles(table, fib.places.styles);
    this.drawings = new Drawings(document, table, fib.places.drawings, fib.places.anchors);
    this.#fib = fib;
    this.#pieces = readPieces(document, table, fib.places.pieces);
    this.#fonts = readFonts(table, fib.places.fonts);
    this.#characters = new FormatFinder(
      readFormats('characters', document, table, fib.places.characterFormats),
    );
    this.#paragraphs = new FormatFinder(
      readFormats('paragraphs', document, table, fib.places.paragraphFormats),
    );
  }

  get fib(): Fib {
    return this.#fib;
  }

  /** The characters of a story in order. */
  *characters(story: StoryName): Generator<Character> {
    const before = STORIES.slice(0, STORIES.indexOf(story));
    const start = before.reduce((sum, name) => sum + this.#fib.lengths[name], 0);
    const end = start + this.#fib.lengths[story];
    for (const { first, text, offset, bytesPerCharacter } of this.#pieces) {
      for (let at = Math.max(0, start - first); at < text.length && first + at < end; at += 1)
        yield {
          letter: text[at] ?? '',
          number: first + at - start,
          offset: offset + at * bytesPerCharacter,
        };
    }
  }

  /** The properties of the paragraph at an offset, those of its style first. */
  paragraph(offset: number): Property[] {
    const run = this.#paragraphs.find(offset);
    const own = propertiesOf(run?.list ?? Buffer.alloc(0)).flatMap((property) =>
      IN_DATA.has(property.code) ? this.#inData(property) : [property],
    );
    return [...this.styles.properties(run?.style ?? 0, 'paragraph'), ...own];
  }

  look(offset: number): Look {
    const style = this.#paragraphs.find(offset)?.style ?? 0;
    const run = this.#characters.find(offset);
    const key = `${style},${run?.start ?? -1}`;
    const known = this.#looks.get(key) ?? this.#lookOf(style, propertiesOf(run?.list ?? Buffer.alloc(0)));
    this.#looks.set(key, known);
    return known;
  }

  #lookOf(style: number, own: readonly Property[]): Look {
    const named = own.find(({ code }) => code === CHARACTER_STYLE);
    const ofName =
      named === undefined ? [] : this.styles.properties(named.operand.readUInt16LE(0), 'characters');
    const all = [...this.styles.properties(style, 'characters'), ...ofName, ...own];
    const font = all.findLast(({ code }) => code === FONT)?.operand.readUInt16LE(0);
    const position = all.findLast(({ code }) => code === POSITION)?.operand.readUInt8(0);
    const picture = own.findLast(({ code }) => code === PICTURE_AT);
    return {
      font: this.#fonts[font ?? this.styles.standardFont],
      hidden: isOn(all, HIDDEN),
      raised: position === RAISED,
      struck: isOn(all, STRUCK),
      picture: picture === undefined ? null : picture.operand.readUInt32LE(0),
    };
  }

  #inData({ operand }: Property): Property[] {
    const at = operand.readUInt32LE(0);
    if (at + 2 > this.data.length) return [];
    return propertiesOf(this.data.subarray(at + 2, at + 2 + this.data.readUInt16LE(at)));
  }
}

/** Whether what counts last for any of these codes is on. */
function isOn(properties: readonly Property[], codes: ReadonlySet<number>): boolean {
  const states = new Map(
    properties.flatMap(({ code, operand }) =>
      codes.has(code) ? [[code, operand.readUInt8(0)] as const] : [],
    ),
  );
  return [...states.values()].some((state) => (state & 1) === 1);
}
