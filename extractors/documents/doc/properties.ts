/** One property of a run, paragraph or row: its code and what it is set to ([MS-DOC] 2.2.5, "Prl"). */
export interface Property {
  readonly code: number;
  readonly operand: Buffer;
}

/** Sizes of operands in bytes by the upper three bits of the code; 6 says its own. */
const SIZES = [1, 1, 2, 4, 2, 2, null, 3] as const;
const TABLE_DEFINITION = 0xd608;
const TABS_CHANGED = 0xc615;

/** The properties of a list; what follows a broken one is left out. */
export function propertiesOf(list: Buffer): Property[] {
  const properties: Property[] = [];
  for (let at = 0; at + 2 < list.length; ) {
    const code = list.readUInt16LE(at);
    const [head, size] = sizeOf(code, list, at + 2);
    const start = at + 2 + head;
    if (start + size > list.length) break;
    properties.push({ code, operand: list.subarray(start, start + size) });
    at = start + size;
  }
  return properties;
}

/** How many bytes say the size, and the size. */
function sizeOf(code: number, list: Buffer, at: number): readonly [number, number] {
  const size = SIZES[code >> 13];
  if (size !== null && size !== undefined) return [0, size];
  // The length of a table's definition takes two bytes and counts one too many.
  if (code === TABLE_DEFINITION)
    return at + 2 > list.length ? [0, list.length] : [2, Math.max(0, list.readUInt16LE(at) - 1)];
  const length = list.readUInt8(at);
  if (code === TABS_CHANGED && length === 255) return [0, list.length];
  return [1, length];
}
