import type { Evidence, Figure } from '../../model/figure.ts';
import { quoteOf } from '../../model/quote.ts';
import { anyOf } from './stated-periods.ts';

/** Both begin with the same printed words: the quotation of a part repeats that of the whole before it. */
function beginTogether(whole: Evidence, part: Evidence): boolean {
  return whole.page === part.page && whole.box[0] === part.box[0] && whole.box[1] === part.box[1];
}

/** The part begins among the words of the whole: "79 [Giấy khen" before "Giấy khen] (13 tập thể". */
function beginsWithin(whole: Evidence, part: Evidence): boolean {
  const [left, , right] = whole.box;
  const sameLine = whole.box[1] < part.box[3] && part.box[1] < whole.box[3];
  return whole.page === part.page && sameLine && left <= part.box[0] && part.box[0] < right;
}

/** The end of one quotation that the other begins with; empty where they have no words in common. */
function sharedWords(before: string, all: string): string {
  const words = before.split(' ');
  const ends = words.map((_, at) => words.slice(at).join(' '));
  return ends.find((end) => all.startsWith(end)) ?? '';
}

/**
 * The words from behind a whole's count to the end of a part's: ", trong đó có 30 tập thể". Null where the part is not
 * printed as one piece with the whole.
 */
export function saidBetween(whole: Figure, part: Figure): string | null {
  const [first, last, other] = [whole.evidence[0], whole.evidence.at(-1), part.evidence[0]];
  if (first === undefined || last === undefined || other === undefined) return null;
  const [before, all] = [quoteOf(whole.evidence), quoteOf(part.evidence)];
  const together = beginTogether(first, other);
  const shared = together ? before : beginsWithin(last, other) ? sharedWords(before, all) : '';
  const isOnePiece = together ? all.startsWith(before) : shared !== '' && shared !== before;
  return isOnePiece ? all.slice(shared.length).trim() : null;
}

/** The pattern of whole words, wherever they stand. */
export function wordsPattern(words: readonly string[]): RegExp {
  return new RegExp(String.raw`(?<![\p{L}\d])${anyOf(words)}(?![\p{L}\d])`, 'iu');
}
