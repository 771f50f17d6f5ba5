import type { Evidence } from './figure.ts';

/** Lines of running text stand at most so many of their heights below each other, from top to top. */
const LINE_DISTANCE = 2.2;
/** Starts of lines that differ by less, in points, stand below each other. */
const SAME_START = 3;

/** Whether a place goes on where the one before it ended its line: on the next line, from its start. */
function goesOn(before: Evidence, next: Evidence): boolean {
  const [left, top, , bottom] = before.box;
  const below = next.box[1] - top;
  return (
    before.page === next.page &&
    below > (bottom - top) / 2 &&
    below < (bottom - top) * LINE_DISTANCE &&
    next.box[0] < left + SAME_START
  );
}

/**
 * The words of some places as one quotation: a sentence that runs over the end of a line is whole, and " … " stands
 * where words were left out between.
 *
 * @example quoteOf(places) // 'danh hiệu Lao động tiên tiến … cho 48 cá nhân'
 */
export function quoteOf(evidence: readonly Evidence[]): string {
  return evidence.reduce((quote, place, index) => {
    const before = evidence[index - 1];
    if (before === undefined) return place.text;
    return `${quote}${goesOn(before, place) ? ' ' : ' … '}${place.text}`;
  }, '');
}
