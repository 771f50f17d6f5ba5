import { dateAt, isoDay } from '../citations/date-parts.ts';
import type { Token } from '../stream/token.ts';
import { hasAny, type Term } from '../tagging/term.ts';
import { spanOf } from './clause.ts';
import type { Statement } from './statement.ts';

/** "Quyết định số 128/QĐ-UBND ngày …": no more letters than a number and an issuer take stand between. */
const DECISION = /quyết định(?=[^;]{0,90}?ngày)/giu;

function textOf(tokens: readonly Token[]): string {
  return tokens.map(({ text, glued }) => (glued ? text : ` ${text}`)).join('');
}

/**
 * The day of the decision that a sentence names before a count, `YYYY-MM-DD`; undefined where it names none. The
 * decision's year is not the year of the achievement: awards for 2019 are decided in March 2020.
 *
 * @example 'Quyết định số 12/QĐ-UBND ngày 10/3/2020 … tặng Bằng khen cho 05 tập thể' gives '2020-03-10'
 */
export function decisionDay(
  terms: readonly Term[],
  tokens: readonly Token[],
  statement: Statement,
): string | undefined {
  const { to } = spanOf(statement);
  const start = terms.findLast((term) => term.to <= to && hasAny(term, ['Stop']))?.to ?? terms[0]?.from ?? 0;
  const before = tokens.slice(start, to);
  // Nearly every sentence names no decision.
  if (!before.some(({ text }) => text.toLowerCase() === 'quyết')) return undefined;
  const said = textOf(before);
  for (const match of [...said.matchAll(DECISION)].reverse()) {
    const at = said.indexOf('ngày', match.index);
    const found = at < 0 ? null : dateAt(said.slice(at));
    const day = found === null ? null : isoDay(found.parts);
    if (day !== null) return day;
  }
  return undefined;
}
