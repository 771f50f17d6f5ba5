import type { Box } from '../../../../model/geometry.ts';
import { normalise } from '../../../text/normalise.ts';
import type { PlacedWord } from '../../layout/placed-word.ts';
import type { GreyPicture, LineReader } from '../../ocr/engine.ts';
import { crop } from '../../ocr/prepare/crop.ts';
import { toGrey } from '../../ocr/prepare/grey.ts';
import { cropRaster } from '../../picture/crop-raster.ts';
import type { Raster } from '../../picture/raster.ts';

/** How sure a word is whose letter was found by looking: what is printed and what the font allows agree. */
const LOOKED_AT = 0.9;
/** A page with more words in doubt than this has more to it than lost letters. */
const MOST = 60;
const BORDER = 24;
/** What of the neighbours' ink may be seen, in points. */
const MARGIN = 1;

/**
 * Looks at the words whose letters stayed in doubt. A word is put in where the engine reads it exactly as one of the
 * ways in which it may read; otherwise it stays lost.
 *
 * @param doubtful the ways in which words may read, by their index
 * @param raster of the whole page
 */
export async function readDoubtful(
  words: readonly PlacedWord[],
  doubtful: ReadonlyMap<number, readonly string[]>,
  raster: Raster,
  engine: LineReader,
): Promise<readonly PlacedWord[]> {
  const asked = [...doubtful].slice(0, MOST).flatMap(([index, readings]) => {
    const placed = words[index];
    return placed === undefined ? [] : [{ index, readings, placed }];
  });
  if (asked.length === 0) return words;
  const pictures = await Promise.all(asked.map(({ placed }) => pictureOf(placed.word.box, raster)));
  const seen = await engine.readLines(pictures);
  const read = [...words];
  asked.forEach(({ index, readings, placed }, at) => {
    const shown = bare(normalise((seen[at] ?? []).map(({ text }) => text).join('')));
    const text = readings.find((reading) => bare(reading) === shown);
    if (text === undefined) return;
    read[index] = { ...placed, word: { ...placed.word, text, confidence: LOOKED_AT, repaired: true } };
  });
  return read;
}

function pictureOf([x0, y0, x1, y1]: Box, raster: Raster): Promise<GreyPicture> {
  const part = toGrey(cropRaster(raster, [x0 - MARGIN, y0, x1 + MARGIN, y1]).raster);
  return crop(part, [0, 0, part.width, part.height], BORDER);
}

/** Without the punctuation around it, which an engine often loses. */
const bare = (text: string): string => text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
