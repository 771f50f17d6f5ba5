import type { Block } from '../typeset/block.ts';
import { isLarge } from '../typeset/picture-size.ts';

const TWIPS_PER_POINT = 20;
const WHOLE = 1000;
/** Where a picture's head has its width, height and how much they are scaled, in thousandths ([MS-DOC] 2.9.192). */
const SIZE_AT = 28;
const HEAD_LENGTH = 36;

/** A picture that may carry text, as one that is not read; its format is not looked at. */
export function pictureBlocks(data: Buffer, at: number): Block[] {
  if (at + HEAD_LENGTH > data.length) return [];
  const [width = 0, height = 0, across = WHOLE, down = WHOLE] = [0, 2, 4, 6].map((step) =>
    data.readUInt16LE(at + SIZE_AT + step),
  );
  const shown = {
    width: (width / TWIPS_PER_POINT) * (across / WHOLE),
    height: (height / TWIPS_PER_POINT) * (down / WHOLE),
  };
  return isLarge(shown) ? [{ kind: 'unread-picture', reason: 'unread' }] : [];
}
