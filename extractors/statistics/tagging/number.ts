import type { Token } from '../stream/token.ts';
import { beginsRecipients } from './counted-word.ts';
import type { NumberReading } from './number-reading.ts';

const PLAIN = /^\d{1,7}$/;
const THOUSANDS = /^\d{1,3}(?:\.\d{3})+$/;
const COMMA_THOUSANDS = /^\d{1,3}(?:,\d{3})+$/;
const FRACTION = /^(\d{1,3}(?:\.\d{3})*|\d+)\/(\d{1,3}(?:\.\d{3})*|\d+)$/;
const GROUP = /^\d{3}$/;
const LEADING_GROUP = /^[1-9]\d{0,2}$/;
/** Digits among which a scanner put letters; at least one true digit must be left. */
const DAMAGED = /^(?=.*\d)[\dOoQIl|SBZ]{2,4}$/;
const DIGIT_OF: Readonly<Record<string, string>> = {
  O: '0',
  o: '0',
  Q: '0',
  I: '1',
  l: '1',
  '|': '1',
  S: '5',
  B: '8',
  Z: '2',
};

const AMBIGUOUS = 0.7;
const SPACED = 0.8;
const FROM_LETTERS = 0.6;

function digits(text: string): number {
  return Number(text.replace(/[.,]/g, ''));
}

/** Words that a day and its month stand behind. */
const BEFORE_DAY: ReadonlySet<string> = new Set([
  'ngày',
  'dịp',
  'lễ',
  'sáng',
  'chiều',
  'tối',
  'đến',
  'từ',
  'hôm',
]);

/** "15/9" is a day; "135/130" can only be a count of a whole that is smaller, which a check asks about. */
function isDay(day: number, month: number): boolean {
  return day <= 31 && month <= 12;
}

/** "20/12" counts, with more than there are, where it stands before whom it counts and is no day of something. */
function isCounted(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]?.text.toLowerCase() ?? '';
  return beginsRecipients(tokens, at + 1) && !BEFORE_DAY.has(before);
}

function fractionAt(tokens: readonly Token[], at: number): NumberReading | null {
  const match = FRACTION.exec(tokens[at]?.text ?? '');
  const to = at + 1;
  if (match === null) return null;
  const value = digits(match[1] ?? '');
  const outOf = digits(match[2] ?? '');
  if (value <= outOf) return { to, value, outOf, certainty: 1 };
  return isDay(value, outOf) && !isCounted(tokens, at) ? null : { to, value, outOf, certainty: AMBIGUOUS };
}

/** The rest of a code or of a number whose first digits went to the word before: "250" of "M1.250". */
function isTail(tokens: readonly Token[], at: number): boolean {
  const [before, mark, token] = [tokens[at - 2], tokens[at - 1], tokens[at]];
  if (token?.glued !== true || mark?.glued !== true || !/^[.,/]$/.test(mark.text)) return false;
  return before?.kind === 'word' && /\d$/u.test(before.text);
}

/**
 * The cardinal number that stands at a token: "07", "1.245", "1 245", "125/130", "O4"; null for
 * percentages, decimals, dates and everything else.
 */
export function numberAt(tokens: readonly Token[], at: number): NumberReading | null {
  const token = tokens[at];
  if (token === undefined) return null;
  const { text } = token;
  if (isTail(tokens, at)) return null;
  if (token.kind === 'number') {
    const next = tokens[at + 1];
    if (LEADING_GROUP.test(text) && next?.kind === 'number' && !next.glued && GROUP.test(next.text)) {
      return { to: at + 2, value: digits(text + next.text), certainty: SPACED };
    }
    if (PLAIN.test(text) || THOUSANDS.test(text)) return { to: at + 1, value: digits(text), certainty: 1 };
    if (COMMA_THOUSANDS.test(text)) return { to: at + 1, value: digits(text), certainty: AMBIGUOUS };
    return fractionAt(tokens, at);
  }
  if (token.kind === 'word' && DAMAGED.test(text)) {
    const repaired = [...text].map((letter) => DIGIT_OF[letter] ?? letter).join('');
    return { to: at + 1, value: Number(repaired), certainty: FROM_LETTERS };
  }
  return null;
}
