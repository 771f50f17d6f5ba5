import type { Period, Recipient } from '../../../model/figure.ts';
import { type AwardTerm, isAwardTerm } from '../grammar/award-term.ts';
import {
  hasAny,
  plainQuantity,
  type Quantity,
  recipientNamed,
  retag,
  type Tag,
  type Term,
} from '../tagging/term.ts';
import { clauseAround } from './clause.ts';
import { type Count, countListAt, yearsBetween } from './count-list.ts';
import type { Lent, Statement } from './statement.ts';

/*
 * Counts listed in the order of what was listed before them: "số cá nhân đạt LĐTT, CSTĐCS lần lượt là 45 và 7", "các
 * năm 2017, 2018 số tập thể … lần lượt là 13 và 16". Only where exactly one list before is as long as the counts is it
 * known which is meant; otherwise nothing is stated.
 */

const PATTERN = 'counts-in-order';
const CERTAINTY = 0.93;

/** A sentence without its counts in order, and what these state. */
export interface WithoutOrdered {
  readonly outer: Term[];
  readonly statements: readonly Statement[];
}

/** What may stand between "lần lượt" and the first count: "lần lượt được tặng cho 01, 02 và 06 tập thể". */
const LEADS: readonly Tag[] = ['Have', 'For', 'Get', 'Grant', 'Colon', 'Link'];
const REACH = 4;

/** One thing of the list that the counts follow. */
interface Named {
  readonly award?: AwardTerm;
  readonly period?: Period;
  readonly recipient?: Recipient;
}

function firstCount(terms: readonly Term[], at: number): number {
  let next = at + 1;
  while (next < at + REACH && hasAny(terms[next], LEADS)) next += 1;
  return next;
}

function listOfRanks(awards: readonly AwardTerm[]): Named[] {
  const [award, ...others] = awards;
  if (award === undefined || others.length > 0) return [];
  return award.content.ranks.map((rank) => ({
    award: { ...award, content: { ...award.content, ranks: [rank] } },
  }));
}

function periodsOf(terms: readonly Term[]): Period[] {
  return terms.flatMap(({ content }) => (content.kind === 'period' ? [content.period] : []));
}

/** "giai đoạn 2016-2020 … từng năm lần lượt là": as many years as the span has. */
function yearsOfSpan(periods: readonly Period[]): Named[] {
  const [span, ...others] = periods;
  if (span === undefined || others.length > 0) return [];
  return yearsBetween(span).map((period) => ({ period }));
}

function recipientsOf(terms: readonly Term[]): Named[] {
  const kinds = terms.flatMap(({ content }) =>
    content.kind === 'recipient' && !content.weak ? [content.recipient] : [],
  );
  return [...new Set(kinds)].map((recipient) => ({ recipient }));
}

/** The terms behind the last count: an award before it has a count of its own. */
function behindCounts(terms: readonly Term[]): readonly Term[] {
  return terms.slice(terms.findLastIndex((term) => hasAny(term, ['Quantity', 'Number'])) + 1);
}

/** The one list before the counts that is as long as they are; null where none or several are. */
function listOf(before: readonly Term[], above: readonly Term[], length: number): readonly Named[] | null {
  const awards = behindCounts(before).filter(isAwardTerm);
  const own = periodsOf(before);
  // "…, năm 2015 là 20, năm 2016 là 21; Chiến sĩ thi đua cơ sở tương ứng là 2 và 3".
  const periods = own.length > 0 ? own : periodsOf(above);
  const lists = [
    awards.map((award) => ({ award })),
    listOfRanks(awards),
    periods.map((period) => ({ period })),
    yearsOfSpan(periods),
    recipientsOf(behindCounts(before)),
  ].filter((list) => list.length === length);
  return lists.length === 1 ? (lists[0] ?? null) : null;
}

function quantityOf(
  { term, value }: Count,
  recipient: Recipient | null,
  like: Quantity | null,
): Quantity | null {
  if (term.content.kind === 'quantity' && recipient === null) return term.content.quantity;
  const kind = recipient ?? like?.recipient;
  if (kind === undefined) return null;
  const certainty = term.content.kind === 'number' ? term.content.certainty : 1;
  return { ...plainQuantity(kind, value, certainty), occurrences: like?.occurrences ?? false };
}

function statementOf(count: Count, named: Named, award: AwardTerm, quantity: Quantity | null): Statement {
  const { term, value } = count;
  return {
    pattern: PATTERN,
    awards: [award],
    quantity: quantity === null ? null : { term, value: quantity },
    items: quantity === null ? { term, value, certainty: 1 } : null,
    itemsFor: null,
    alone: true,
    certainty: CERTAINTY,
    partOf: null,
    otherYear: named.period === undefined ? null : { period: named.period },
  };
}

function statementsAt(terms: readonly Term[], at: number, counts: readonly Count[], lent: Lent): Statement[] {
  const before = clauseAround(terms, terms[at]?.from ?? 0).filter(
    (term) => term.to <= (terms[at]?.from ?? 0),
  );
  const start = before[0]?.from ?? 0;
  const above = clauseAround(terms, Math.max(0, start - 2)).filter((term) => term.to <= start);
  const list = listOf(before, above, counts.length);
  const award = before.filter(isAwardTerm).at(-1) ?? lent.award;
  if (list === null) return [];
  // The last of "13, 16 và 21 đồng chí" says whom all count; else the words before do.
  const last = counts.at(-1)?.term.content;
  const like = last?.kind === 'quantity' ? last.quantity : null;
  const whom =
    like === null
      ? recipientNamed(before.filter(({ content }) => content.kind !== 'recipient' || !content.weak))
      : null;
  return counts.flatMap((count, index) => {
    const named = list[index] ?? {};
    const own = named.award ?? award;
    if (own === null || own === undefined) return [];
    return [statementOf(count, named, own, quantityOf(count, named.recipient ?? whom, like))];
  });
}

/** Takes the counts out of a sentence that follow an order said before them, with what they state. */
export function withoutOrdered(terms: readonly Term[], lent: Lent): WithoutOrdered {
  let outer = [...terms];
  const statements: Statement[] = [];
  for (const [at, term] of terms.entries()) {
    if (!term.tags.has('Respective')) continue;
    const counts = countListAt(terms, firstCount(terms, at));
    if (counts.length < 2) continue;
    statements.push(...statementsAt(terms, at, counts, lent));
    const taken = new Set(counts.map((count) => count.term));
    outer = outer.map((own) => (taken.has(own) ? retag(own, ['Bound'], ['Quantity', 'Number']) : own));
  }
  return { outer, statements };
}
