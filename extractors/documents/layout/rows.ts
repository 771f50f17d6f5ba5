import { heightOf, leftOf, median, middleOf, type PlacedWord, rightOf } from './placed-word.ts';

/** Words on one baseline across the whole page, left to right; they may belong to several columns. */
export interface Row {
  readonly words: readonly PlacedWord[];
  readonly top: number;
  readonly bottom: number;
}

/** Two words stand on one row when their middles differ by less than this share of the smaller band. */
const SAME_ROW = 0.5;

/** A row made of words; `words` must not be empty. */
export function rowOf(words: readonly PlacedWord[]): Row {
  return {
    words: [...words].sort((a, b) => leftOf(a) - leftOf(b)),
    top: Math.min(...words.map((word) => word.top)),
    bottom: Math.max(...words.map((word) => word.bottom)),
  };
}

/**
 * Groups words into rows, from the top. A word joins the row whose middle is nearest to its own, so that two
 * columns with shifted baselines make rows of their own instead of one muddled row.
 */
export function groupRows(words: readonly PlacedWord[]): Row[] {
  const open: { middle: number; height: number; words: PlacedWord[] }[] = [];
  for (const word of [...words].sort((a, b) => middleOf(a) - middleOf(b))) {
    const row = open
      .slice(-6)
      .filter(
        (other) =>
          Math.abs(other.middle - middleOf(word)) < SAME_ROW * Math.min(other.height, heightOf(word)),
      )
      .sort((a, b) => Math.abs(a.middle - middleOf(word)) - Math.abs(b.middle - middleOf(word)))[0];
    if (row === undefined) {
      open.push({ middle: middleOf(word), height: heightOf(word), words: [word] });
      continue;
    }
    row.words.push(word);
    row.middle = median(row.words.map(middleOf), row.middle);
    row.height = median(row.words.map(heightOf), row.height);
  }
  return open.map((row) => rowOf(row.words)).sort((a, b) => a.top + a.bottom - b.top - b.bottom);
}

/** Cuts a row wherever the space between two words is wider than `gap` points. */
export function splitAtGaps(words: readonly PlacedWord[], gap: number): PlacedWord[][] {
  const pieces: PlacedWord[][] = [];
  for (const word of words) {
    const last = pieces.at(-1);
    const before = last?.at(-1);
    if (last !== undefined && before !== undefined && leftOf(word) - rightOf(before) <= gap) last.push(word);
    else pieces.push([word]);
  }
  return pieces;
}
