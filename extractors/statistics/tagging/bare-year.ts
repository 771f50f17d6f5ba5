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
    (isListed(terms) && !beginsCounted(tokens, at + 1)) ||
    headsCount(tokens, at, terms);
  return meant ? { to: at + 1, period: calendarYear(year) } : null;
}
