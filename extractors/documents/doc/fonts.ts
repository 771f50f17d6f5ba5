import type { Place } from './fib.ts';

/** A font's name stands behind its family, weight, character set, panose and signature ([MS-DOC] 2.9.80). */
const NAME_AT = 40;

/** The names of the fonts that runs refer to by number. */
export function readFonts(table: Buffer, { offset, length }: Place): string[] {
  const list = table.subarray(offset, offset + length);
  const names: string[] = [];
  for (let at = 4; at < list.length; ) {
    const size = list.readUInt8(at) + 1;
    const [name = ''] = list
      .subarray(at + NAME_AT, at + size)
      .toString('utf16le')
      .split('\0');
    names.push(name);
    at += size;
  }
  return names;
}
