import type { Token } from '../stream/token.ts';
import { syllableKey } from '../vocabulary/key.ts';
import { knowledge } from '../vocabulary/knowledge.ts';
import type { NumberReading } from './number-reading.ts';

function keyed(words: Readonly<Record<string, number>>): ReadonlyMap<string, number> {
  return new Map(Object.entries(words).map(([word, value]) => [syllableKey(word), value]));
}

const digits = keyed(knowledge.numerals.digits);
const scales = keyed(knowledge.numerals.scales);
const fillers = new Set(knowledge.numerals.fillers.map(syllableKey));
const neverFirst = new Set(knowledge.numerals.neverFirst.map(syllableKey));

/** "một nghìn hai trăm ba mươi lăm". */
const LONGEST = 9;
const LEAST_SURE = 0.85;
const SURE = 0.9;

/** A number as far as it has been heard: what is complete, and the digit that waits for its scale. */
interface Heard {
  readonly value: number;
  readonly pending: number | null;
  /** The last scale heard; a digit right behind it is of the next lower one. */
  readonly scale: number;
}

/** The number with one more word; null where the word does not go on with it. */
function withWord(heard: Heard, key: string): Heard | null {
  const scale = scales.get(key);
  if (scale !== undefined) {
    const { value, pending } = heard;
    // "mười" needs no digit before it, and thousands multiply all that was said.
    if (scale === 10 && pending === null)
      return value % 100 === 0 ? { value: value + 10, pending, scale } : null;
    if (scale >= 1000 && value + (pending ?? 0) > 0 && value < scale)
      return { value: (value + (pending ?? 0)) * scale, pending: null, scale };
    if (pending === null || pending === 0 || scale >= heard.scale) return null;
    return { value: value + pending * scale, pending: null, scale };
  }
  const digit = digits.get(key);
  if (digit === undefined || heard.pending !== null) return null;
  return { ...heard, pending: digit };
}

/** How sure a number is whose word is more often "year". */
const MAYBE_YEAR = 0.7;
const FIVE = syllableKey('năm');
const listing = new Set(knowledge.numerals.listing.map(syllableKey));

/** "hai tập thể và năm cá nhân": "năm" as a count, where the word before it leads to one. */
export function fiveAt(tokens: readonly Token[], at: number): NumberReading | null {
  const [before, five] = [tokens[at - 1], tokens[at]];
  if (five?.key !== FIVE || before === undefined || !listing.has(before.key)) return null;
  return { to: at + 1, value: 5, certainty: MAYBE_YEAR };
}

/**
 * A number written in words, up to the thousands; null where none begins. "năm" alone is taken for "year" (but see `fiveAt`).
 *
 * @param inBrackets where the words repeat a number in digits, so that they can be nothing else
 * @example "mười hai" gives 12, "hai mươi mốt" 21, "một trăm linh năm" 105
 */
export function numeralAt(tokens: readonly Token[], at: number, inBrackets = false): NumberReading | null {
  const first = tokens[at];
  if (first === undefined || first.kind !== 'word') return null;
  const whole = scales.has(tokens[at + 1]?.key ?? '');
  if (!inBrackets && !whole && neverFirst.has(first.key)) return null;
  let heard: Heard = { value: 0, pending: null, scale: Number.POSITIVE_INFINITY };
  let to = at;
  for (let next = at; next < at + LONGEST; next += 1) {
    const key = tokens[next]?.key ?? '';
    if (to > at && fillers.has(key)) continue;
    const more = withWord(heard, key);
    if (more === null) break;
    heard = more;
    to = next + 1;
  }
  if (to === at) return null;
  const value = heard.value + (heard.pending ?? 0);
  return { to, value, certainty: value === 1 ? LEAST_SURE : SURE };
}

/** The number repeated in words after it, "05 (năm)": where it ends and what it says; null where there is none. */
export function spelledAt(tokens: readonly Token[], at: number): NumberReading | null {
  if (tokens[at]?.text !== '(') return null;
  const spelled = numeralAt(tokens, at + 1, true);
  return spelled !== null && tokens[spelled.to]?.text === ')' ? { ...spelled, to: spelled.to + 1 } : null;
}
