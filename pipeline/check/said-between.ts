import type { Figure } from '../../model/figure.ts';
import { quoteOf } from '../../model/quote.ts';
import { anyOf } from './stated-periods.ts';

/** Both begin with the same printed words: the quotation of a part repeats that of the whole before it. */
function beginTogether(whole: Figure, part: Figure): boolean {
  const [first, other] = [whole.evidence[0], part.evidence[0]];
  return (
    first !== undefined &&
    first.page === other?.page &&
    first.box[0] === other.box[0] &&
    first.box[1] === other.box[1]
  );
}

/**
 * The words from behind a whole's count to the end of a part's: ", trong đó có 30 tập thể". Null where the part is not
 * printed as one piece with the whole.
 */
export function saidBetween(whole: Figure, part: Figure): string | null {
  const [before, all] = [quoteOf(whole.evidence), quoteOf(part.evidence)];
  if (!beginTogether(whole, part) || !all.startsWith(before)) return null;
  return all.slice(before.length).trim();
}

/** The pattern of whole words, wherever they stand. */
export function wordsPattern(words: readonly string[]): RegExp {
  return new RegExp(String.raw`(?<![\p{L}\d])${anyOf(words)}(?![\p{L}\d])`, 'iu');
}
