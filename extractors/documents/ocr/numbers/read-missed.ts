import type { Box } from '../../../../model/geometry.ts';
import type { GreyPicture, LineReader, RecognisedLine } from '../engine.ts';
import { DOUBTFUL } from './confidence.ts';
import { isDark } from './ink-bounds.ts';
import { asDigits, numberKey } from './number-word.ts';
import { readBeside } from './slots.ts';

/** Print leaves more of its place white than black, the white on its sides included; a bar or a picture does not. */
const MOSTLY_INK = 0.5;

function isPrint(picture: GreyPicture, [x0, y0, x1, y1]: Box): boolean {
  const { width, height } = picture;
  const side = (y1 - y0) / 2;
  const [left, right] = [Math.max(0, Math.floor(x0 - side)), Math.min(width, Math.ceil(x1 + side))];
  const [top, bottom] = [Math.max(0, Math.floor(y0)), Math.min(height, Math.ceil(y1))];
  let dark = 0;
  for (let y = top; y < bottom; y += 1)
    for (let x = left; x < right; x += 1) if (isDark(picture, x, y)) dark += 1;
  return dark <= MOSTLY_INK * (right - left) * (bottom - top);
}

/**
 * Reads places that have ink and gave no word, as Tesseract gives none for many a digit that stands alone. What
 * only one reader saw is doubtful, and so is a place where nobody saw a number.
 *
 * @param places in pixels of the picture
 * @returns the numbers that were seen, and the places that stay unread
 */
export async function readMissed(
  places: readonly Box[],
  picture: GreyPicture,
  second: LineReader,
): Promise<{ readonly lines: readonly RecognisedLine[]; readonly unread: readonly Box[] }> {
  const lines: RecognisedLine[] = [];
  const unread: Box[] = [];
  const printed = places.filter((box) => isPrint(picture, box));
  unread.push(...places.filter((box) => !printed.includes(box)));
  const readings = await readBeside(printed, picture, second);
  for (const [index, box] of printed.entries()) {
    const text = numberKey(asDigits(readings[index]?.text ?? ''));
    if (text === '') unread.push(box);
    else lines.push({ paragraphStart: true, words: [{ text, box, confidence: DOUBTFUL }] });
  }
  return { lines, unread };
}
