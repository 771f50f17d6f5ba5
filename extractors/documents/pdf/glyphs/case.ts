/** What letters in an unusual case cost, as natural logarithms of likelihood. */
const CAPITAL_INSIDE = -7;
const SMALL_AMONG_CAPITALS = -5;
const CAPITAL_FIRST = -1.5;
const SMALL_FIRST = -0.7;

const isCapital = (letter: string): boolean => letter !== letter.toLowerCase();

/**
 * How unusual the capitals of a word are: "đưỢc" and "KHeN" hardly occur, "Học" more often at the beginning.
 *
 * @param opens whether a sentence or line may begin with the word
 * @returns 0 or less, a natural logarithm
 */
export function casePenalty(word: string, opens: boolean): number {
  const [first = '', ...rest] = [...word];
  const capitals = rest.filter(isCapital).length;
  if (rest.length === 0) return 0;
  if (isCapital(first) && capitals === rest.length) return 0;
  if (capitals === 0) return isCapital(first) ? (opens ? 0 : CAPITAL_FIRST) : opens ? SMALL_FIRST : 0;
  const small = rest.length - capitals + (isCapital(first) ? 0 : 1);
  return capitals > small ? small * SMALL_AMONG_CAPITALS : capitals * CAPITAL_INSIDE;
}
