import { type Box, boxAround } from '../../../model/geometry.ts';
import type { PlacedWord } from '../layout/placed-word.ts';
import { coveredShare } from './drawing.ts';
import { isUnderScan } from './hidden-text.ts';
import { outlinedBlocks } from './outlined.ts';
import type { PageContent } from './page-content.ts';

/** Parts of a text page that show what its text does not say, in points. */
export interface UnreadParts {
  /** Pictures large enough for a table or a pasted scan. */
  readonly pictures: readonly Box[];
  /** Small pictures within a line of text: a number or date stamped as a picture. */
  readonly gaps: readonly Gap[];
}

export interface Gap {
  readonly box: Box;
  /** The word before it, whose line it stands in. */
  readonly before: PlacedWord;
}

/** Smaller pictures are emblems, seals and signatures; a share of the page. */
const PICTURE_SHARE = 0.05;
/** A picture with as many words of the page over it is their background. */
const OWN_WORDS = 4;
/** Producers cut pictures into strips, and letters into pictures of their own: closer ones are one. Points. */
const SAME_PICTURE = 3;
/** More pictures than this are a drawing, looked at as a whole. */
const MOST_PICTURES = 1500;
/** Sizes of a stamped number or date, in points. */
const STAMP = { least: 6, height: 40, width: 160 } as const;
/** How far after a word of the line it may stand, in points. */
const GAP = 45;

const centreIn = ({ word }: PlacedWord, box: Box): boolean => {
  const [x, y] = [(word.box[0] + word.box[2]) / 2, (word.box[1] + word.box[3]) / 2];
  return x > box[0] && x < box[2] && y > box[1] && y < box[3];
};

const touch = (a: Box, b: Box): boolean =>
  a[0] - SAME_PICTURE < b[2] &&
  b[0] - SAME_PICTURE < a[2] &&
  a[1] - SAME_PICTURE < b[3] &&
  b[1] - SAME_PICTURE < a[3];

/** Joins pictures that touch, over and over until none do. */
function joined(pictures: readonly Box[]): Box[] {
  if (pictures.length > MOST_PICTURES) return [boxAround(pictures)];
  const parts: Box[] = [];
  for (const picture of pictures) {
    let whole = picture;
    for (let at = parts.findIndex((part) => touch(part, whole)); at >= 0; ) {
      whole = boxAround([whole, ...parts.splice(at, 1)]);
      at = parts.findIndex((part) => touch(part, whole));
    }
    parts.push(whole);
  }
  return parts;
}

/** The parts of a page with usable text that have to be read by OCR; none on most pages. */
export function unreadParts({ drawing, words, width, height }: PageContent): UnreadParts {
  const pictures = joined([
    ...drawing.pictures,
    ...outlinedBlocks(drawing.outlines).map(({ box }) => box),
  ]).filter((box) => words.filter((word) => centreIn(word, box)).length < OWN_WORDS);
  return {
    pictures: pictures.filter((box) => coveredShare([box], width, height) >= PICTURE_SHARE),
    gaps: pictures.flatMap((box) => gapAt(box, words)),
  };
}

function gapAt(box: Box, words: readonly PlacedWord[]): Gap[] {
  const [width, height] = [box[2] - box[0], box[3] - box[1]];
  if (Math.min(width, height) < STAMP.least || height > STAMP.height || width > STAMP.width) return [];
  const middle = (box[1] + box[3]) / 2;
  const before = words
    .filter(({ word, top, bottom }) => {
      const away = box[0] - word.box[2];
      return middle > top && middle < bottom && away > -STAMP.least && away < GAP;
    })
    .sort((a, b) => b.word.box[2] - a.word.box[2])[0];
  return before === undefined || words.some((word) => centreIn(word, box)) ? [] : [{ box, before }];
}

/** Whether a page is a scan whose text lies hidden under it. */
export const isHiddenLayer = ({ drawing, hidden, ...size }: PageContent): boolean =>
  isUnderScan(drawing, hidden, size);

/** Whether a page with usable text has parts that only OCR can read. */
export function needsLook(content: PageContent): boolean {
  const { pictures, gaps } = unreadParts(content);
  return isHiddenLayer(content) || pictures.length + gaps.length > 0;
}
