import { hasAny, isYearlike, type Tag, type Term } from '../tagging/term.ts';
import { isAwardTerm } from './award-term.ts';
import type { Match } from './matcher.ts';

/*
 * What a pattern matched and the words around it take back: denials, rows of tables, guests, differences.
 */

function visits(terms: readonly Term[]): boolean {
  return terms.some((term) => term.tags.has('Activity'));
}

/** "02 Thầy thuốc Nhân dân được Chủ tịch nước phong tặng": the verb stands behind, and gives nothing else. */
function isGivenBehind(terms: readonly Term[]): boolean {
  const end = terms.findIndex((term) => term.tags.has('Semicolon') || term.tags.has('Stop'));
  const clause = end < 0 ? terms : terms.slice(0, end);
  const verb = clause.findLastIndex((term) => term.tags.has('Grant'));
  return verb >= 0 && !clause.slice(verb).some((term) => term.tags.has('Award')) && !visits(clause);
}

/** Whether the award's words are also what its holders are called, and no verb says that it was given. */
function namesHolders(terms: readonly Term[], match: Match): boolean {
  const awards = terms.slice(match.from, match.to).filter(isAwardTerm);
  const holders = awards.some(
    ({ content: { use } }) => use.kind === 'award' && use.award.namesRecipient === true,
  );
  const before = terms.slice(0, match.to);
  if (!holders || before.some((term) => term.tags.has('Link'))) return holders && visits(before);
  return !isGivenBehind(terms.slice(match.to));
}

const CLAUSE_ENDS: readonly Tag[] = ['Semicolon', 'Comma', 'Stop', 'Colon'];

/** Whether "không", "chưa" or "thu hồi" stands before the words: "thu hồi 01 Bằng khen", "không tặng Bằng khen cho …". */
function isDenied(terms: readonly Term[], from: number): boolean {
  let at = from - 1;
  while (terms[at]?.tags.has('Link') === true) at -= 1;
  if (terms[at]?.tags.has('Not') === true) return true;
  // "Chưa đơn vị nào trong 11 đơn vị được tặng …": a clause that begins with a denial gives nothing.
  const start = terms.slice(0, from).findLastIndex((term) => hasAny(term, CLAUSE_ENDS)) + 1;
  return start < from && terms[start]?.tags.has('Not') === true;
}

/** "1 - Cờ thi đua của UBND tỉnh - 6 - 4": an award between its row's number and the counts. */
function isRow(terms: readonly Term[], match: Match): boolean {
  const [dash, count, next] = terms.slice(match.to, match.to + 3);
  const ends = next === undefined || next.tags.has('Semicolon') || next.tags.has('Number');
  return dash?.tags.has('Semicolon') === true && count?.tags.has('Number') === true && ends;
}

/** "Lao động tiên tiến: 40 Chiến sĩ thi đua cơ sở: 6": the number ends the award before the colon. */
function isOfAwardBefore(terms: readonly Term[], match: Match): boolean {
  const colons =
    terms[match.from - 1]?.tags.has('Colon') === true && terms[match.to]?.tags.has('Colon') === true;
  return colons && terms[match.from - 2]?.tags.has('Award') === true;
}

/** Patterns of an award and a number behind it, with nobody counted. */
const BARE: readonly string[] = [
  'recipients-award-number',
  'recipients-award-is-number',
  'given-award-is-number',
  'award-is-number',
  'award-colon-number',
  'award-number',
];

/** A number before an award only counts items if nothing else was meant by it; a comma or a stop must follow. */
export function acceptable(terms: readonly Term[], match: Match): boolean {
  if (isDenied(terms, match.from)) return false;
  if (match.pattern.startsWith('items')) {
    // "1 Bằng khen của UBND tỉnh 9 15" is a row of a table, "06 Chiến sĩ thi đua về dự" are guests, "vượt 1 Chiến sĩ thi
    // đua so với đăng ký" is a difference.
    const next = terms[match.to];
    const row = next?.tags.has('Number') === true || isRow(terms, match) || isOfAwardBefore(terms, match);
    const differs = terms[match.from - 1]?.tags.has('Delta') === true;
    if (row || differs || next?.tags.has('Activity') === true || namesHolders(terms, match)) return false;
  }
  if (match.pattern.endsWith('-holders') && visits(terms.slice(match.from))) return false;
  if (!BARE.includes(match.pattern)) return true;
  const number = terms[match.groups.items?.from ?? -1];
  if (match.pattern === 'award-number' && number !== undefined && isYearlike(number)) return false;
  const next = terms[match.to];
  const ends: readonly Tag[] = ['Semicolon', 'Comma', 'Stop', 'Open', 'And'];
  const nextItem = next?.tags.has('Award') === true && terms[match.to + 1]?.tags.has('Colon') === true;
  return next === undefined || nextItem || ends.some((tag) => next.tags.has(tag));
}
