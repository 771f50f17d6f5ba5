import type { AwardTerm } from '../grammar/award-term.ts';
import type { Rank, Term } from '../tagging/term.ts';
import { areBothFor, isPair } from './choose.ts';
import { countedIn } from './counted.ts';
import type { Statement } from './statement.ts';

/** Ranks that each have their own share: "02 huân chương hạng 2 và 3" is one of each. */
export function ranksShared(statement: Statement): readonly Rank[] {
  const [award] = statement.awards;
  if (statement.awards.length !== 1 || award === undefined) return [];
  const { ranks } = award.content;
  return ranks.length > 1 && countedIn(statement).value === ranks.length ? ranks : [];
}

/**
 * The awards that a count is of, apart: each of "mỗi loại", and both of "danh hiệu Chiến sĩ thi đua cơ sở và Giấy
 * khen", where the same people got two.
 */
export function awardsApart(statement: Statement, terms: readonly Term[]): readonly (readonly AwardTerm[])[] {
  const { awards, pattern, alone } = statement;
  if (pattern.startsWith('each-award')) return awards.map((award) => [award]);
  const { recipient } = countedIn(statement);
  if (!alone || !isPair(awards, terms) || recipient === null || recipient === 'undivided') return [awards];
  return areBothFor(awards, recipient) ? awards.map((award) => [award]) : [awards];
}
