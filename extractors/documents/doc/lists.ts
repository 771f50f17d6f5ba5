import { numeral } from '../docx/numeral.ts';
import type { Place } from './fib.ts';
import type { Property } from './properties.ts';

interface Level {
  readonly start: number;
  readonly format: number;
  /** As shown; characters below 9 stand for the number of that level. */
  readonly pattern: string;
}

const LIST_SIZE = 28;
const LEVEL_HEAD = 28;
const OVERRIDE_SIZE = 16;
const LEVELS = 9;
const SIMPLE = 0x01;
const LIST_NUMBER = 0x460b;
const LEVEL_NUMBER = 0x260a;
const BULLET = 23;
const NONE = 255;
/** Kinds of numbers ([MS-OSHARED] 2.2.1.3) by the names that Word 2007 gives them. */
const FORMATS: Readonly<Record<number, string>> = {
  0: 'decimal',
  1: 'upperRoman',
  2: 'lowerRoman',
  3: 'upperLetter',
  4: 'lowerLetter',
  22: 'decimalZero',
};

/** Counts the items of lists and gives what Word shows before them ([MS-DOC] 2.9.131, 2.9.150, 2.9.183). */
export class Lists {
  readonly #lists: ReadonlyMap<number, readonly Level[]>;
  /** The list that each number in a paragraph means; numbers count from 1. */
  readonly #ids: readonly number[];
  readonly #counts = new Map<number, number[]>();

  constructor(table: Buffer, lists: Place, overrides: Place) {
    this.#lists = lists.length < 2 ? new Map() : readLists(table.subarray(lists.offset));
    this.#ids =
      overrides.length < 4
        ? []
        : readIds(table.subarray(overrides.offset, overrides.offset + overrides.length));
  }

  /** The label of the next paragraph with these properties; '' where it has none. */
  label(properties: readonly Property[]): string {
    const last = (code: number) => properties.findLast((property) => property.code === code)?.operand;
    const id = this.#ids[(last(LIST_NUMBER)?.readUInt16LE(0) ?? 0) - 1];
    const levels = id === undefined ? undefined : this.#lists.get(id);
    if (id === undefined || levels === undefined) return '';
    const depth = Math.min(last(LEVEL_NUMBER)?.readUInt8(0) ?? 0, levels.length - 1);
    const level = levels[depth];
    if (level === undefined || level.format === NONE) return '';
    if (level.format === BULLET) return '-';
    const counts = this.#count(id, depth, level);
    return [...level.pattern]
      .map((sign) => {
        const other = sign.charCodeAt(0);
        if (other >= LEVELS) return sign;
        return numeral(
          FORMATS[levels[other]?.format ?? 0] ?? 'decimal',
          counts[other] ?? levels[other]?.start ?? 1,
        );
      })
      .join('');
  }

  /** A step of a higher level starts the lower ones anew. */
  #count(id: number, depth: number, level: Level): number[] {
    const before = this.#counts.get(id) ?? [];
    const counts = [...before.slice(0, depth), (before[depth] ?? level.start - 1) + 1];
    this.#counts.set(id, counts);
    return counts;
  }
}

/** The lists' heads stand together, their levels behind the last of them. */
function readLists(bytes: Buffer): Map<number, Level[]> {
  const count = bytes.readUInt16LE(0);
  const lists = new Map<number, Level[]>();
  let at = 2 + count * LIST_SIZE;
  for (let index = 0; index < count; index += 1) {
    const head = 2 + index * LIST_SIZE;
    const isSimple = (bytes.readUInt8(head + 26) & SIMPLE) !== 0;
    const levels: Level[] = [];
    for (let depth = 0; depth < (isSimple ? 1 : LEVELS); depth += 1) {
      const textAt = at + LEVEL_HEAD + bytes.readUInt8(at + 24) + bytes.readUInt8(at + 25);
      const length = bytes.readUInt16LE(textAt);
      levels.push({
        start: bytes.readInt32LE(at),
        format: bytes.readUInt8(at + 4),
        pattern: bytes.subarray(textAt + 2, textAt + 2 + 2 * length).toString('utf16le'),
      });
      at = textAt + 2 + 2 * length;
    }
    lists.set(bytes.readInt32LE(head), levels);
  }
  return lists;
}

function readIds(bytes: Buffer): number[] {
  const count = Math.min(bytes.readUInt32LE(0), Math.floor((bytes.length - 4) / OVERRIDE_SIZE));
  return Array.from({ length: count }, (_, index) => bytes.readInt32LE(4 + index * OVERRIDE_SIZE));
}
