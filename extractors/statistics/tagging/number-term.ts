import type { Token } from '../stream/token.ts';
import { syllableKey } from '../vocabulary/key.ts';
import { knowledge } from '../vocabulary/knowledge.ts';
import { beginsRecipients } from './counted-word.ts';
import { numberAt } from './number.ts';
import type { NumberReading } from './number-reading.ts';
import { numeralAt, spelledAt } from './numeral.ts';
import { pieceEnd } from './piece.ts';
import { hasAny, type Term, termOf } from './term.ts';

const ordinals = new Set(knowledge.ordinals.map(syllableKey));
const approximations = new Set(knowledge.approximations.map(syllableKey));

/** "gần 100", "trên 50": how far a rounded number may be taken for the count itself. */
const ROUNDED = 0.75;

/** Whether the number at a token names a thing ("Điều 24", "số 34") instead of counting. */
function isOrdinal(tokens: readonly Token[], at: number, terms: readonly Term[]): boolean {
  const last = terms.at(-1);
  // "tổng số 41", "dân tộc thiểu số 41", "60 năm 18 đồng chí": there the word belongs to what stands before.
  const whole =
    last?.to === at && (hasAny(last, ['Total', 'Plain', 'In']) || tokens[last.from]?.kind === 'number');
  if (whole) return false;
  const before = tokens[at - 1];
  // "khen thường xuyên cuối năm 120 quân nhân": no year has such a number.
  const ofYear = before?.text.toLowerCase() === 'năm' && !YEAR.test(tokens[at]?.text ?? '');
  if (ofYear && beginsRecipients(tokens, at + 1)) return false;
  if (before?.text === '-' && before.glued && tokens[at - 2]?.kind === 'word') return true;
  return before !== undefined && before.kind === 'word' && ordinals.has(before.key);
}

/** A number whose words and digits differ. */
const CONTRADICTED = 0.5;
const YEAR = /^(?:19[4-9]\d|20[0-4]\d)$/;

/** The term of a number that counts. */
export function numberTerm(tokens: readonly Token[], at: number, reading: NumberReading): Term {
  const spelled = spelledAt(tokens, reading.to);
  const to = spelled?.to ?? reading.to;
  const contradicted = spelled !== null && spelled.value !== reading.value;
  const asYear = YEAR.test(tokens[at]?.text ?? '');
  const rounded = approximations.has(tokens[at - 1]?.key ?? '');
  const certainty =
    reading.certainty * (contradicted ? CONTRADICTED : 1) * (asYear ? 0.5 : 1) * (rounded ? ROUNDED : 1);
  const whole = reading.outOf === undefined ? {} : { outOf: reading.outOf };
  return termOf(['Number'], at, to, { kind: 'number', value: reading.value, certainty, ...whole });
}

/** "mười hai (12) cá nhân": a number in words before its digits, which say what it is. */
export function spelledFirst(tokens: readonly Token[], at: number): Term | null {
  const words = numeralAt(tokens, at, true);
  if (words === null || tokens[words.to]?.text !== '(') return null;
  const digits = numberAt(tokens, words.to + 1);
  if (digits === null || digits.outOf !== undefined || tokens[digits.to]?.text !== ')') return null;
  const same = digits.value === words.value;
  // "năm (2019)" is a year.
  if (!same && words.to === at + 1) return null;
  const certainty = digits.certainty * (same ? 1 : CONTRADICTED);
  return termOf(['Number'], at, digits.to + 1, { kind: 'number', value: digits.value, certainty });
}

/** The number or percentage at a token; null where none stands there or it names a thing. */
export function numericTerm(tokens: readonly Token[], at: number, terms: readonly Term[]): Term | null {
  const text = tokens[at]?.text ?? '';
  if (text.endsWith('%')) {
    return termOf(['Percent', 'Skip'], at, at + 1, {
      kind: 'percent',
      value: Number(text.slice(0, -1).replace(',', '.')),
    });
  }
  if (tokens[at + 1]?.text === '%') {
    return termOf(['Percent', 'Skip'], at, at + 2, {
      kind: 'percent',
      value: Number(text.replace(',', '.')),
    });
  }
  const reading = numberAt(tokens, at);
  if (reading === null || isOrdinal(tokens, at, terms)) return null;
  const term = numberTerm(tokens, at, reading);
  return { ...term, to: pieceEnd(tokens, term.to, terms) };
}
