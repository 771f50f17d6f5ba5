import type { CellShape, RowShape } from '../flow/flow.ts';
import type { Property } from './properties.ts';

const TABLE_DEFINITION = 0xd608;
/** Borders of a whole table in the form of Word 97, and in that of Word 2000 ([MS-DOC] 2.6.3). */
const TABLE_BORDERS = 0xd605;
const TABLE_BORDERS_2000 = 0xd613;
const CELL_BORDERS = 0xd620;
const CELL_BORDERS_2000 = 0xd62f;
/** A cell's definition: its flags, its wish for a width, four borders. */
const CELL_SIZE = 20;
const BORDERS_AT = 4;
const BORDER_SIZE = 4;
const BORDER_SIZE_2000 = 8;
const BESIDE = 0x0002;
const BELOW = 0x0020;
const BELOW_FIRST = 0x0040;
const NO_BORDER = new Set([0x00, 0xff]);

/** The shape of a row as the properties of its end mark say ([MS-DOC] 2.9.313). */
export function rowShape(properties: readonly Property[]): RowShape {
  const definition = properties.findLast(({ code }) => code === TABLE_DEFINITION)?.operand ?? Buffer.alloc(0);
  const count = definition.length > 0 ? definition.readUInt8(0) : 0;
  const cellsAt = 1 + 2 * (count + 1);
  if (definition.length < cellsAt) return { left: 0, cells: [], ruled: true };
  const cells = Array.from({ length: count }, (_, index) =>
    definition.subarray(cellsAt + index * CELL_SIZE, cellsAt + (index + 1) * CELL_SIZE),
  );
  return {
    left: definition.readInt16LE(1),
    cells: cells.map(
      (cell, index): CellShape => ({ right: definition.readInt16LE(3 + 2 * index), joins: joinsOf(cell) }),
    ),
    ruled:
      cells.some((cell) => hasBorder(cell.subarray(BORDERS_AT), BORDER_SIZE)) || properties.some(drawsBorder),
  };
}

function joinsOf(cell: Buffer): CellShape['joins'] {
  const flags = cell.length < 2 ? 0 : cell.readUInt16LE(0);
  if ((flags & BESIDE) !== 0) return 'beside';
  return (flags & BELOW) !== 0 && (flags & BELOW_FIRST) === 0 ? 'below' : 'none';
}

function drawsBorder({ code, operand }: Property): boolean {
  if (code === TABLE_BORDERS) return hasBorder(operand, BORDER_SIZE);
  if (code === TABLE_BORDERS_2000) return hasBorder(operand, BORDER_SIZE_2000);
  if (code === CELL_BORDERS) return hasBorder(operand.subarray(3), BORDER_SIZE);
  return code === CELL_BORDERS_2000 && hasBorder(operand.subarray(3), BORDER_SIZE_2000);
}

/** A border's kind follows its width, in the longer form behind its colour. */
function hasBorder(borders: Buffer, size: number): boolean {
  return Array.from({ length: Math.floor(borders.length / size) }, (_, index) =>
    borders.readUInt8(index * size + (size === BORDER_SIZE ? 1 : 5)),
  ).some((kind) => !NO_BORDER.has(kind));
}
