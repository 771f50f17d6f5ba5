import type { Recipient } from '../../../model/figure.ts';
import { type AwardTerm, isAwardTerm } from '../grammar/award-term.ts';
import { type Binding, bind } from '../grammar/bind.ts';
import { withoutNames } from '../grammar/names.ts';
import { ranksAsAwards } from '../grammar/ranks.ts';
import { type Content, retag, type Tag, type Term } from '../tagging/term.ts';
import { type Aside, hasCount, withoutBrackets, withoutBreakdown } from './breakdown.ts';
import { type Comparison, comparisonsIn, type OtherYear, withoutComparisons } from './comparison.ts';

/** A binding with the total that it is a part of. */
export interface Statement extends Binding {
  readonly partOf: Statement | null;
  /** The year that the count is of where it is there to compare with; null for the sentence's own. */
  readonly otherYear: OtherYear | null;
}

/** What a heading or lead-in lends to the counts below it that name no award of their own. */
export interface Lent {
  readonly award: AwardTerm | null;
}

function positionOf(binding: Binding): number {
  return binding.quantity?.term.to ?? binding.items?.term.to ?? 0;
}

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

const PLAIN: Content = { kind: 'plain' };

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

const CARRIED = 0.85;
const PASSED_OVER: readonly Tag[] = ['For', 'Have', 'Occasion', 'Period', 'Reward'];
const SEPARATING: readonly Tag[] = ['Comma', 'And', 'Semicolon', 'Colon', 'Quantities', 'Stop'];

/** Whether only a separator, and perhaps "cho" or an occasion, stands between the last bound count and this one. */
function continues(terms: readonly Term[], at: number): boolean {
  let index = at - 1;
  while (index >= 0 && PASSED_OVER.some((tag) => terms[index]?.tags.has(tag) === true)) index -= 1;
  const separator = terms[index];
  if (separator === undefined) return true;
  return SEPARATING.some((tag) => separator.tags.has(tag));
}

const IN_ITEM: readonly Tag[] = ['Quantities', 'Quantity', 'Colon', 'Have', 'Bound'];

/** Whether a clause holds nothing but a year and counts: "…; năm 2023: 04 tập thể và 06 cá nhân". */
function isItemOfYear(terms: readonly Term[], at: number): boolean {
  const ends = (term: Term): boolean => term.tags.has('Semicolon') || term.tags.has('Stop');
  const start = terms.slice(0, at).findLastIndex(ends) + 1;
  const end = terms.findIndex((term, index) => index > at && ends(term));
  const [first, ...rest] = terms.slice(start, end < 0 ? terms.length : end);
  return (
    start > 0 &&
    first?.tags.has('Period') === true &&
    rest.every((term) => IN_ITEM.some((tag) => term.tags.has(tag)))
  );
}

/** Whether the count before this one in the sentence found no award either: then the list is of something else. */
function brokenOff(terms: readonly Term[], at: number, found: readonly Binding[]): boolean {
  const before = terms.slice(0, at).findLast((term) => term.tags.has('Quantity'));
  return before !== undefined && !found.some((binding) => binding.quantity?.term === before);
}

/** Counts left without an award take the one before them in the list, else the one lent by the lead-in. */
function carried(terms: readonly Term[], bindings: readonly Binding[], lent: Lent): Binding[] {
  const found: Binding[] = [];
  for (const [at, term] of terms.entries()) {
    if (!term.tags.has('Quantity') || term.content.kind !== 'quantity' || term.content.quantity.weak)
      continue;
    const next = terms[at + 1];
    const idle = next?.tags.has('Activity') === true || next?.tags.has('Not') === true;
    if (idle || !continues(terms, at) || brokenOff(terms, at, found)) continue;
    const before = bindings.findLast(
      (binding) =>
        positionOf(binding) <= term.from &&
        (binding.pattern !== 'count-link-award' || isItemOfYear(terms, at)),
    );
    const award = before?.awards[0] ?? lent.award;
    if (award === null || award === undefined) continue;
    found.push({
      pattern: before === undefined ? 'count-under-lead-in' : 'count-carried-on',
      awards: [award],
      quantity: { term, value: term.content.quantity },
      items: null,
      itemsFor: null,
      certainty: before === undefined ? 0.95 : CARRIED,
    });
  }
  return found;
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

/** What a sentence states, its brackets and breakdowns with the totals that they belong to; a rule states nothing. */
export function statementsOf(terms: readonly Term[], lent: Lent): Statement[] {
  if (terms.some((term) => term.tags.has('Norm'))) return [];
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
