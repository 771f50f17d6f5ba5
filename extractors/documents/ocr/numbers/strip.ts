import type { Box } from '../../../../model/geometry.ts';
import type { GreyPicture, RecognisedWord } from '../engine.ts';

/** Numbers in one strip: alone, a single digit tells an engine nothing about the size and the line it stands on. */
const SLOTS = 8;
/** White between two numbers and around the strip, in pixels at 300 dpi. */
const GAP = 40;
const BORDER = 20;
/** Pixels beyond a number's box that are cut out with it. */
const MARGIN = 3;

/** Several numbers of a page side by side in one line, and where each of them stands in it. */
export interface Strip {
  readonly picture: GreyPicture;
  /** In pixels from the left, each up to the middle of the white on its sides. */
  readonly slots: readonly { readonly from: number; readonly to: number }[];
}

/** @param boxes in pixels of the picture; they come out in their order, `SLOTS` to a strip */
export function stripsOf(picture: GreyPicture, boxes: readonly Box[]): Strip[] {
  const strips: Strip[] = [];
  for (let first = 0; first < boxes.length; first += SLOTS)
    strips.push(stripOf(picture, boxes.slice(first, first + SLOTS)));
  return strips;
}

interface Part {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

function partOf(picture: GreyPicture, box: Box): Part {
  const left = Math.max(0, Math.floor(box[0]) - MARGIN);
  const top = Math.max(0, Math.floor(box[1]) - MARGIN);
  const width = Math.max(1, Math.min(picture.width, Math.ceil(box[2]) + MARGIN) - left);
  const height = Math.max(1, Math.min(picture.height, Math.ceil(box[3]) + MARGIN) - top);
  return { left, top, width, height };
}

function stripOf(picture: GreyPicture, boxes: readonly Box[]): Strip {
  const parts = boxes.map((box) => partOf(picture, box));
  const width = parts.reduce((sum, part) => sum + part.width + GAP, 2 * BORDER);
  const height = Math.max(...parts.map((part) => part.height)) + 2 * BORDER;
  const pixels = new Uint8Array(width * height).fill(255);
  const slots: { from: number; to: number }[] = [];
  let x = BORDER;
  for (const part of parts) {
    const y = Math.floor((height - part.height) / 2);
    for (let row = 0; row < part.height; row += 1) {
      const from = (part.top + row) * picture.width + part.left;
      pixels.set(picture.pixels.subarray(from, from + part.width), (y + row) * width + x);
    }
    slots.push({ from: x - GAP / 2, to: x + part.width + GAP / 2 });
    x += part.width + GAP;
  }
  return { picture: { width, height, pixels, dpi: picture.dpi }, slots };
}

/** What was read in one slot; an empty text where nothing was. */
export interface SlotReading {
  readonly text: string;
  readonly confidence: number;
}

/** Gives each slot of a strip the words that stand in it. */
export function readingsOf(strip: Strip, words: readonly RecognisedWord[]): SlotReading[] {
  return strip.slots.map(({ from, to }) => {
    const own = words.filter(({ box }) => {
      const middle = (box[0] + box[2]) / 2;
      return middle >= from && middle < to;
    });
    return {
      text: own.map((word) => word.text).join(' '),
      confidence: own.length === 0 ? 0 : Math.min(...own.map((word) => word.confidence)),
    };
  });
}
