import type { Token } from '../stream/token.ts';
import { beginsCounted } from './counted-word.ts';
import { calendarYear, type PeriodReading } from './period.ts';
import { hasAny, type Tag, type Term } from './term.ts';

const YEAR = /^(?:19|20)\d{2}$/;
const COMPARING: readonly Tag[] = ['Compare', 'YearBefore'];
const SEPARATING: readonly Tag[] = ['Comma', 'And', 'Semicolon'];

/** "cùng kỳ 2019". */
function isCompared(before: Term | undefined): boolean {
  return before !== undefined && hasAny(before, COMPARING);
}

/** "các năm 2017, 2018 và 2019": behind a year and a mark. */
function isListed(terms: readonly Term[]): boolean {
  const [year, mark] = terms.slice(-2);
  const before = year?.content.kind === 'period' ? year.content.period.kind : null;
  return before === 'year' && hasAny(mark, SEPARATING);
}

/** "năm 2022 15 tập thể, 2023 18 tập thể": right before a count of its own, with a count of another year before. */
function headsCount(tokens: readonly Token[], at: number, terms: readonly Term[]): boolean {
  const counts = tokens[at + 1]?.kind === 'number' && beginsCounted(tokens, at + 2);
  const parted = hasAny(terms.at(-1), SEPARATING);
  return counts && parted && terms.some(({ content }) => content.kind === 'period');
}

/** "(2024, 2025)": years and nothing else in brackets. */
function isBracketed(tokens: readonly Token[], at: number): boolean {
  if (tokens[at - 1]?.text !== '(') return false;
  let next = at;
  while (YEAR.test(tokens[next]?.text ?? '') && /^(?:[,;–-]|và)$/u.test(tokens[next + 1]?.text ?? ''))
    next += 2;
  return next > at && YEAR.test(tokens[next]?.text ?? '') && tokens[next + 1]?.text === ')';
}

/** "năm học 2022-2023 và 2023-2024": behind a school year two years on end are one too. */
export function asListedSchoolYear(
  found: PeriodReading | null,
  terms: readonly Term[],
): PeriodReading | null {
  if (found?.period.kind !== 'range' || !hasAny(terms.at(-1), SEPARATING)) return found;
  const before = terms.at(-2)?.content;
  if (before?.kind !== 'period' || before.period.kind !== 'school_year') return found;
  const [from, to] = [found.period.from.slice(0, 4), found.period.to.slice(0, 4)];
  if (Number(to) - Number(from) !== 1) return found;
  const period = { ...found.period, from: `${from}-08-01`, to: `${to}-07-31`, kind: 'school_year' as const };
  return { ...found, period };
}

/** The year at a token that no word calls a year; null where the number may count something. */
export function bareYearAt(
  tokens: readonly Token[],
  at: number,
  terms: readonly Term[],
): PeriodReading | null {
  const year = tokens[at]?.text ?? '';
  if (!YEAR.test(year) || terms.at(-1)?.to !== at) return null;
  const meant =
    isCompared(terms.at(-1)) ||
    isBracketed(tokens, at) ||
    (isListed(terms) && !beginsCounted(tokens, at + 1)) ||
    headsCount(tokens, at, terms);
  return meant ? { to: at + 1, period: calendarYear(year) } : null;
}
