import { heightOf, leftOf, median, type PlacedWord, rightOf } from '../layout/placed-word.ts';
import { type Row, splitAtGaps } from '../layout/rows.ts';

/** Neighbouring words of one row with no more than a word space between them; points. */
export interface Piece {
  readonly words: readonly PlacedWord[];
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A printed row, cut at its wide spaces. */
export interface PieceRow {
  readonly pieces: readonly Piece[];
  readonly top: number;
  readonly bottom: number;
  /** The usual height of its words. */
  readonly height: number;
}

/**
 * The narrowest space between two columns, in heights of the text: a word space is a quarter of that height and
 * twice as much in justified text, while cells stand 11 pt apart by default (2 × 0.19 cm, Word's cell margins).
 */
export const GUTTER = 0.6;

/** `words` must not be empty and stand left to right. */
export function pieceOf(words: readonly PlacedWord[]): Piece {
  return {
    words,
    text: words.map((placed) => placed.word.text).join(' '),
    left: Math.min(...words.map(leftOf)),
    right: Math.max(...words.map(rightOf)),
    top: Math.min(...words.map((placed) => placed.top)),
    bottom: Math.max(...words.map((placed) => placed.bottom)),
  };
}

export function pieceRowOf(row: Row): PieceRow {
  const height = median(row.words.map(heightOf), 12);
  const pieces = splitAtGaps(row.words, GUTTER * height).map(pieceOf);
  return { pieces, top: row.top, bottom: row.bottom, height };
}

export const middleX = (piece: Piece): number => (piece.left + piece.right) / 2;
export const middleY = (band: { readonly top: number; readonly bottom: number }): number =>
  (band.top + band.bottom) / 2;

const COUNT = /^\(?[+-]?(?:\d{1,3}(?:[.,\s]\d{3})+|\d+)(?:[.,]\d+)?\s*%?\)?$/u;
const NOTHING = /^[-–—]$/u;
const SERIAL = /^(?:\d{1,3}|[IVX]{1,5}|[a-zđA-ZĐ])[.)]?$/u;

/** Whether a cell's text is a count, a share, or the dash that says "none". */
export const isCount = (text: string): boolean => COUNT.test(text) || NOTHING.test(text);

/** Whether a cell's text numbers its row: "1", "2.", "IV", "a)". */
export const isSerial = (text: string): boolean => SERIAL.test(text);
