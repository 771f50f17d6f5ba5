import type { Box } from '../../../../model/geometry.ts';
import type { GreyPicture, LineReader } from '../engine.ts';
import { crop } from '../prepare/crop.ts';
import { readingsOf, type SlotReading, stripsOf } from './strip.ts';

/** White around a number that is read alone, in pixels, and how much it is enlarged. */
const BORDER = 15;
const MARGIN = 3;
const SCALE = 1.5;

/** Reads places of a picture side by side in strips. @param places in pixels */
export async function readBeside(
  places: readonly Box[],
  picture: GreyPicture,
  reader: LineReader,
): Promise<SlotReading[]> {
  const strips = stripsOf(picture, places);
  const read = await reader.readLines(strips.map((strip) => strip.picture));
  return strips.flatMap((strip, index) => readingsOf(strip, read[index] ?? []));
}

/** Reads places of a picture each alone and enlarged. @param places in pixels */
export async function readAlone(
  places: readonly Box[],
  picture: GreyPicture,
  reader: LineReader,
): Promise<SlotReading[]> {
  const crops = places.map(([x0, y0, x1, y1]) =>
    crop(picture, [x0 - MARGIN, y0 - MARGIN, x1 + MARGIN, y1 + MARGIN], BORDER, SCALE),
  );
  const read = await reader.readLines(await Promise.all(crops));
  return read.map((found) => ({
    text: found.map((word) => word.text).join(' '),
    confidence: found.length === 0 ? 0 : Math.min(...found.map((word) => word.confidence)),
  }));
}
