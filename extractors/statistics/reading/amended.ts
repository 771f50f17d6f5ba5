import { isAwardTerm } from '../grammar/award-term.ts';
import { hasAny, type Quantity, type Tag, type Term } from '../tagging/term.ts';
import { partsOfAmended } from './by-sum.ts';
import { isSameAward } from './same-award.ts';
import { positionOf, repointed, type Statement } from './statement.ts';

/** "nâng tổng số lên 13 cá nhân": a total that takes the place of the counts said before it. */
interface Amended {
  /** The award named between "nâng tổng số" and "lên". */
  readonly award: Term | null;
  readonly count: Term;
}

/** A sentence without its amended totals, and those. */
export interface WithoutAmended {
  readonly outer: Term[];
  readonly amended: readonly Amended[];
}

const REACH = 10;
const COUNTS: readonly Tag[] = ['Quantity', 'Number'];

function isCount(term: Term | undefined): term is Term {
  return term !== undefined && hasAny(term, COUNTS);
}

/** Where the count of an amended total stands that a term announces; null where none follows. */
function countAt(terms: readonly Term[], at: number): number | null {
  if (terms[at]?.tags.has('Raise') !== true) return null;
  for (let next = at + 1; next < at + REACH; next += 1) {
    if (terms[next]?.tags.has('Upto') === true) return isCount(terms[next + 1]) ? next + 1 : null;
    if (isCount(terms[next])) return terms[next - 1]?.tags.has('Raise') === true ? next : null;
  }
  return null;
}

/** Takes the amended totals out of a sentence: what stands before them is counted in them. */
export function withoutAmended(terms: readonly Term[]): WithoutAmended {
  const outer: Term[] = [];
  const amended: Amended[] = [];
  for (let at = 0; at < terms.length; at += 1) {
    const end = countAt(terms, at);
    const count = terms[end ?? -1];
    const term = terms[at];
    if (end === null || count === undefined) {
      if (term !== undefined) outer.push(term);
      continue;
    }
    amended.push({ award: terms.slice(at, end).find(isAwardTerm) ?? null, count });
    at = end;
  }
  return { outer, amended };
}

const AMENDED = 0.9;

function quantityOf({ count }: Amended, last: Statement): Quantity | null {
  if (count.content.kind === 'quantity') return count.content.quantity;
  const own = last.quantity?.value;
  return count.content.kind === 'number' && own !== undefined
    ? { ...own, count: count.content.value, certainty: count.content.certainty }
    : null;
}

function isSameKind(statement: Statement, last: Statement, quantity: Quantity): boolean {
  const own = statement.partOf === null && statement.quantity?.value.recipient === quantity.recipient;
  return own && (statement.awards === last.awards || isSameAward(statement, last));
}

/**
 * The statements of a sentence under their amended totals, with the counts that only the total accounts for; a total
 * smaller than what it should hold, or one of other recipients, is left out.
 */
export function underAmended(
  statements: readonly Statement[],
  amended: readonly Amended[],
  terms: readonly Term[],
): Statement[] {
  let current = [...statements];
  for (const one of amended) {
    const before = current.filter((statement) => positionOf(statement) <= one.count.from);
    const last = before.at(-1);
    const quantity = last === undefined ? null : quantityOf(one, last);
    if (last === undefined || quantity === null) continue;
    const parts = before.filter((statement) => isSameKind(statement, last, quantity));
    const most = Math.max(...parts.map((part) => part.quantity?.value.count ?? 0));
    if (parts.length === 0 || most > quantity.count) continue;
    const award = one.award !== null && isAwardTerm(one.award) ? [one.award] : last.awards;
    const total: Statement = {
      ...last,
      pattern: 'amended-total',
      awards: award,
      quantity: { term: one.count, value: quantity },
      certainty: AMENDED,
    };
    current = repointed(current, (own) => (parts.includes(own) ? { ...own, partOf: total } : own));
    current.push(total, ...partsOfAmended(total, terms, statements, parts));
  }
  return current;
}
