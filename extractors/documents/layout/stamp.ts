import { layoutWords } from './layout-words.ts';
import { heightOf, leftOf, median, type PlacedWord, rightOf } from './placed-word.ts';
import { groupRows, splitAtGaps } from './rows.ts';

/** Stamps are printed at most this much of the size of the text around them. */
const SMALL = 0.8;
/** Spaces within a stamp's line, and between its lines, in heights. */
const WORD_SPACE = 1;
const LINE_SPACE = 1;

const LABEL = new RegExp(`^(?:${layoutWords.stamp.labels.join('|')})\\s*:`, 'iu');

interface Piece {
  readonly words: readonly PlacedWord[];
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

function pieceOf(words: readonly PlacedWord[]): Piece {
  return {
    words,
    top: Math.min(...words.map((placed) => placed.top)),
    bottom: Math.max(...words.map((placed) => placed.bottom)),
    left: Math.min(...words.map(leftOf)),
    right: Math.max(...words.map(rightOf)),
  };
}

const isLabelled = ({ words }: Piece): boolean => LABEL.test(words.map(({ word }) => word.text).join(' '));

/** Whether a line goes on with the stamp's line before it: right below it, and over part of its width. */
function goesOn(before: Piece, next: Piece): boolean {
  const height = before.bottom - before.top;
  const space = next.top - before.bottom;
  return (
    space > -height && space < LINE_SPACE * height && next.left < before.right && next.right > before.left
  );
}

/**
 * The words of an e-signature's printed stamp ("Người ký: …", "Cơ quan: …", "Giờ ký: …"): small print that lies
 * over the letterhead and must not be read into its lines. None where fewer than two of its lines are labelled.
 */
export function stampWords(words: readonly PlacedWord[]): PlacedWord[] {
  const usual = median(words.map(heightOf), 12);
  const small = words.filter((placed) => heightOf(placed) < SMALL * usual);
  const pieces = groupRows(small).flatMap((row) =>
    splitAtGaps(row.words, WORD_SPACE * median(row.words.map(heightOf), 8)).map(pieceOf),
  );
  const stamp: Piece[] = [];
  for (const piece of pieces) {
    if (isLabelled(piece) || stamp.some((before) => goesOn(before, piece))) stamp.push(piece);
  }
  return stamp.filter(isLabelled).length < 2 ? [] : stamp.flatMap((piece) => piece.words);
}
