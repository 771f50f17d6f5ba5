import type { Place } from './fib.ts';
import { type Property, propertiesOf } from './properties.ts';

/** What a style sets by itself; what it takes from another stands in `base`. */
interface Style {
  readonly base: number;
  readonly characters: readonly Property[];
  readonly paragraph: readonly Property[];
}

const PARAGRAPH_STYLE = 1;
const CHARACTER_STYLE = 2;
/** Styles build on one another a few deep; in a broken file in circles. */
const DEEPEST = 12;

/** The style sheet ([MS-DOC] 2.9.271). */
export class Styles {
  readonly #styles: readonly (Style | null)[];
  /** The font of all text that names none. */
  readonly standardFont: number;

  constructor(table: Buffer, { offset, length }: Place) {
    const sheet = table.subarray(offset, offset + length);
    if (sheet.length < 20) {
      this.#styles = [];
      this.standardFont = 0;
      return;
    }
    const headLength = sheet.readUInt16LE(0);
    const baseLength = sheet.readUInt16LE(4);
    this.standardFont = sheet.readUInt16LE(14);
    const styles: (Style | null)[] = [];
    for (let at = 2 + headLength; at + 2 <= sheet.length; ) {
      const size = sheet.readUInt16LE(at);
      styles.push(size === 0 ? null : readStyle(sheet.subarray(at + 2, at + 2 + size), baseLength));
      at += 2 + size;
    }
    this.#styles = styles;
  }

  /** The properties that text of a style has, those of the styles below it first. */
  properties(style: number, kind: 'characters' | 'paragraph'): Property[] {
    const found: Style[] = [];
    for (let at = style; found.length < DEEPEST; ) {
      const one = this.#styles[at];
      if (one === undefined || one === null) break;
      found.unshift(one);
      at = one.base;
    }
    return found.flatMap((one) => [...one[kind]]);
  }
}

function readStyle(style: Buffer, baseLength: number): Style | null {
  if (style.length < baseLength + 2 || style.length < 6) return null;
  const kind = style.readUInt16LE(2) & 0xf;
  const base = style.readUInt16LE(2) >> 4;
  const count = style.readUInt16LE(4) & 0xf;
  const lists: Buffer[] = [];
  let at = baseLength + 2 + 2 * style.readUInt16LE(baseLength) + 2;
  for (let index = 0; index < count && at + 2 <= style.length; index += 1) {
    const size = style.readUInt16LE(at);
    lists.push(style.subarray(at + 2, at + 2 + size));
    at += 2 + size + (size % 2);
  }
  const [first = Buffer.alloc(0), second = Buffer.alloc(0)] = lists;
  if (kind === CHARACTER_STYLE) return { base, characters: propertiesOf(first), paragraph: [] };
  if (kind !== PARAGRAPH_STYLE) return null;
  return { base, characters: propertiesOf(second), paragraph: propertiesOf(first.subarray(2)) };
}
