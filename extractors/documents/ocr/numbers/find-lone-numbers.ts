import { type Box, boxAround } from '../../../../model/geometry.ts';
import { median } from '../../layout/placed-word.ts';
import type { GreyPicture, RecognisedLine } from '../engine.ts';
import { boundsOfInk } from './ink-bounds.ts';

/** The edges of the picture, as a share of its sides, where shadows and punch holes lie. */
const EDGE = 0.02;
const SIDE = 0.15;
/** How high and how wide a page number is, in heights of the text. */
const HEIGHT = { from: 0.4, to: 1.4 } as const;
const MOST_WIDE = 3;

/**
 * The page number that stands alone above or below all that was read: Tesseract takes a single digit there for dust.
 * Only where there is nothing else in that part of the page.
 *
 * @param lines all that was read, in pixels of the picture
 * @returns boxes in pixels of the picture
 */
export function findLoneNumbers(lines: readonly RecognisedLine[], picture: GreyPicture): Box[] {
  const boxes = lines.flatMap(({ words }) => words.map((word) => word.box));
  if (boxes.length === 0) return [];
  const { width, height } = picture;
  const text = median(
    boxes.map((box) => box[3] - box[1]),
    0,
  );
  const [, top, , bottom] = boxAround(boxes);
  const bands: Box[] = [
    [SIDE * width, EDGE * height, (1 - SIDE) * width, top - text / 4],
    [SIDE * width, bottom + text / 4, (1 - SIDE) * width, (1 - EDGE) * height],
  ];
  return bands.flatMap((band) => {
    const ink = boundsOfInk(picture, band);
    if (ink === null) return [];
    const [across, high] = [ink[2] - ink[0], ink[3] - ink[1]];
    return high >= HEIGHT.from * text && high <= HEIGHT.to * text && across <= MOST_WIDE * text ? [ink] : [];
  });
}
