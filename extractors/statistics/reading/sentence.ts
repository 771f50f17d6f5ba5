import type { Recipient } from '../../../model/figure.ts';
import { type AwardTerm, isAwardTerm } from '../grammar/award-term.ts';
import { type Binding, bind } from '../grammar/bind.ts';
import { withoutNames } from '../grammar/names.ts';
import { ranksAsAwards } from '../grammar/ranks.ts';
import { PLAIN, retag, type Term } from '../tagging/term.ts';
import { type Aside, hasCount, withoutBrackets, withoutBreakdown } from './breakdown.ts';
import { carried } from './carried.ts';
import { type Comparison, comparisonsIn, withoutComparisons } from './comparison.ts';
import { type Lent, positionOf, type Statement } from './statement.ts';

function countOf(binding: Binding): number {
  return binding.quantity?.value.count ?? binding.items?.value ?? 0;
}

/** The statements right before a bracket or "trong đó": those whose list ends there. */
function totalsBefore(statements: readonly Statement[], before: number): Statement[] {
  const earlier = statements.filter(
    (statement) => statement.partOf === null && positionOf(statement) <= before,
  );
  const last = earlier.at(-1);
  return last === undefined ? [] : earlier.filter((statement) => statement.awards === last.awards);
}

function recipientOf({ quantity, itemsFor }: Binding): Recipient | null {
  return quantity?.value.recipient ?? itemsFor;
}

function namesSame(part: Binding, total: Binding): boolean {
  const [own, whole] = [part.awards[0]?.content.use, total.awards[0]?.content.use];
  return own?.kind === 'award' && whole?.kind === 'award' && own.award === whole.award;
}

/** "05 tập thể được tặng Huân chương Lao động (hạng Nhì: 01, hạng Ba: 04)": the parts are of the same recipients. */
function forTotalsRecipient(part: Statement, totals: readonly Statement[]): Statement {
  const [total] = totals;
  if (part.quantity !== null || part.itemsFor !== null || total === undefined || totals.length > 1)
    return part;
  return namesSame(part, total) ? { ...part, itemsFor: recipientOf(total) } : part;
}

/** The total that a part belongs to: the one of the same recipients, else an undivided one; none if parts exceed it. */
function totalOf(part: Binding, totals: readonly Statement[]): Statement | null {
  const recipient = recipientOf(part);
  const same = totals.find((total) => recipientOf(total) === recipient);
  const total =
    same ?? totals.find((candidate) => (recipientOf(candidate) ?? 'undivided') === 'undivided') ?? null;
  return total !== null && countOf(part) <= countOf(total) ? total : null;
}

/** An award said once, lent to counts that name none: as if the text read "award: counts". */
function lend(award: AwardTerm, terms: readonly Term[]): Term[] {
  const lead: Term = { tags: new Set(['Colon']), from: award.to, to: award.to, distance: 0, content: PLAIN };
  return [retag(award, ['Award'], ['Bound', 'Awards']), lead, ...terms];
}

/** "trong đó khen chuyên đề 06 tập thể": the verb repeats what the total was given for. */
function withoutFormless(term: Term): Term {
  return term.tags.has('NoForm')
    ? { ...retag(term, ['Skip', 'Reward'], ['Award', 'NoForm']), content: PLAIN }
    : term;
}

function asideStatements(
  aside: Aside,
  statements: readonly Statement[],
  outer: readonly Term[],
  lent: Lent,
): Statement[] {
  if (!hasCount(aside.terms)) return [];
  const totals = totalsBefore(statements, aside.before);
  const named = outer.findLast((term) => term.to <= aside.before && term.content.kind === 'award');
  const award = totals.at(-1)?.awards[0] ?? (named !== undefined && isAwardTerm(named) ? named : lent.award);
  const formless = award !== null && award.content.use.kind !== 'none';
  const inner = formless ? aside.terms.map(withoutFormless) : aside.terms;
  const own = inner.some((term) => term.tags.has('Award'));
  const terms = own || award === null ? inner : lend(award, inner);
  return statementsOf(terms, { award }).map((statement) => {
    if (statement.partOf !== null) return statement;
    const part = forTotalsRecipient(statement, totals);
    return { ...part, partOf: totalOf(part, totals) };
  });
}

const COMPARED = 0.85;

/** What a comparison says of another year: the award before it, where one statement of its recipient stands there. */
function ofOtherYear(comparison: Comparison, statements: readonly Statement[]): Statement[] {
  const recipient = comparison.quantity?.recipient;
  const totals = totalsBefore(statements, comparison.before).filter(
    ({ awards, quantity }) =>
      awards.length === 1 && (recipient === undefined || quantity?.value.recipient === recipient),
  );
  const [total] = totals;
  if (total === undefined || totals.length > 1) return [];
  const { term, count } = comparison;
  const value = comparison.quantity ?? total.quantity?.value ?? null;
  return [
    {
      ...total,
      pattern: 'count-of-other-year',
      quantity: value === null ? null : { term, value: { ...value, count } },
      items: value === null ? { term, value: count, certainty: 1 } : null,
      certainty: total.certainty * COMPARED,
      partOf: null,
      otherYear: comparison.year,
    },
  ];
}

/** A statement needs a number, and an award of its own or a lent one. */
function mayState(terms: readonly Term[], lent: Lent): boolean {
  return hasCount(terms) && (lent.award !== null || terms.some(isAwardTerm));
}

/** What a sentence states, its brackets and breakdowns with the totals that they belong to; a rule states nothing. */
export function statementsOf(terms: readonly Term[], lent: Lent): Statement[] {
  if (!mayState(terms, lent) || terms.some((term) => term.tags.has('Norm'))) return [];
  const said = ranksAsAwards(withoutNames(terms), lent.award);
  const brackets = withoutBrackets(withoutComparisons(said));
  const breakdown = withoutBreakdown(brackets.outer);
  const bound = bind(breakdown.outer);
  const more = carried(bound.terms, bound.bindings, lent);
  const statements: Statement[] = [...bound.bindings, ...more].map((binding) => ({
    ...binding,
    partOf: null,
    otherYear: null,
  }));
  statements.sort((left, right) => positionOf(left) - positionOf(right));
  const asides = [...brackets.asides, ...breakdown.asides].flatMap((aside) =>
    asideStatements(aside, statements, breakdown.outer, lent),
  );
  const compared = [...brackets.comparisons, ...comparisonsIn(brackets.outer)].flatMap((comparison) =>
    ofOtherYear(comparison, statements),
  );
  return [...statements, ...asides, ...compared];
}
