import type { Box } from '../../../../model/geometry.ts';
import type { GreyPicture, RecognisedLine } from '../engine.ts';
import { boundsOfInk, isDark } from './ink-bounds.ts';

/** A gap between words that could hold a digit and the white on its sides, as a share of the line's height. */
const WIDE = 0.6;
/** How far beyond the ends of a line a digit of it may stand. */
const BEYOND = 1.2;
/** A digit is as high as this share of its line's height at least; a comma, a dash and a dot leader are not. */
const TALL = 0.45;
/** Nearer to a word lies what belongs to it: its last stroke, a full stop. */
const APART = 0.12;

/**
 * Where ink stands beside the words of a line and no word was read: Tesseract drops many a digit that stands alone
 * ("khoản 1 Điều 28"). Rules that run on above or below the line are not taken for one.
 *
 * @param lines all that was read around tables, in pixels of the picture
 * @returns boxes in pixels of the picture
 */
export function findDropped(lines: readonly RecognisedLine[], picture: GreyPicture): Box[] {
  const all = lines.flatMap(({ words }) => words.map((word) => word.box));
  return lines
    .flatMap((line) => gapsOf(line))
    .filter((gap) => !all.some((box) => overlap(box, gap.box)))
    .flatMap(({ box, height }) => {
      const ink = boundsOfInk(picture, box);
      if (ink === null || ink[3] - ink[1] < TALL * height) return [];
      // The rest of a word whose box ends within its last letter.
      if (ink[0] <= Math.ceil(box[0]) || ink[2] >= Math.floor(box[2])) return [];
      const runsOn: Box = [ink[0], box[1] - height, ink[2], box[3] + height];
      return isFilled(picture, runsOn) ? [] : [ink];
    });
}

interface Gap {
  readonly box: Box;
  readonly height: number;
}

/** The white between the words of a line and at both its ends. */
function gapsOf({ words }: RecognisedLine): Gap[] {
  const boxes = words.map((word) => word.box);
  const [first, last] = [boxes[0], boxes.at(-1)];
  if (first === undefined || last === undefined) return [];
  const between = boxes.slice(1).map((right, index) => {
    const left = boxes[index] ?? right;
    return gap(left[2], right[0], left, right);
  });
  const reach = (box: Box) => BEYOND * (box[3] - box[1]);
  const ends = [
    gap(first[0] - reach(first), first[0], first, first),
    gap(last[2], last[2] + reach(last), last, last),
  ];
  return [...between, ...ends].filter(({ box, height }) => box[2] - box[0] >= (WIDE - 2 * APART) * height);
}

function gap(from: number, to: number, left: Box, right: Box): Gap {
  const height = Math.min(left[3] - left[1], right[3] - right[1]);
  const [top, bottom] = [Math.min(left[1], right[1]), Math.max(left[3], right[3])];
  return { box: [from + APART * height, top, to - APART * height, bottom], height };
}

const overlap = (a: Box, b: Box) => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];

/** Whether every row of a box has ink. */
function isFilled(picture: GreyPicture, box: Box): boolean {
  for (let y = Math.ceil(box[1]); y < box[3]; y += 1) {
    let inked = false;
    for (let x = Math.floor(box[0]); x < box[2] && !inked; x += 1) inked = isDark(picture, x, y);
    if (!inked) return false;
  }
  return true;
}
