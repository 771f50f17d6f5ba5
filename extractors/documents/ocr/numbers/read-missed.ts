import type { Box } from '../../../../model/geometry.ts';
import type { GreyPicture, LineReader, RecognisedLine } from '../engine.ts';
import { DOUBTFUL } from './confidence.ts';
import { asDigits, numberKey } from './number-word.ts';
import { readBeside } from './slots.ts';

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
  const readings = await readBeside(places, picture, second);
  for (const [index, box] of places.entries()) {
    const text = numberKey(asDigits(readings[index]?.text ?? ''));
    if (text === '') unread.push(box);
    else lines.push({ paragraphStart: true, words: [{ text, box, confidence: DOUBTFUL }] });
  }
  return { lines, unread };
}
