import type { FormatRun } from './formats.ts';

/** Finds what holds at an offset of the document stream; asked mostly in rising order. */
export class FormatFinder {
  readonly #runs: readonly FormatRun[];
  #at = 0;

  constructor(runs: readonly FormatRun[]) {
    this.#runs = runs;
  }

  find(offset: number): FormatRun | null {
    if (offset < (this.#runs[this.#at]?.start ?? 0)) this.#at = this.#search(offset);
    while (offset >= (this.#runs[this.#at]?.end ?? Number.POSITIVE_INFINITY)) this.#at += 1;
    const run = this.#runs[this.#at];
    return run !== undefined && run.start <= offset ? run : null;
  }

  #search(offset: number): number {
    let [low, high] = [0, this.#runs.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#runs[middle]?.end ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
