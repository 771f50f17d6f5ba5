import { isAwardTerm } from '../grammar/award-term.ts';
import type { Binding } from '../grammar/bind.ts';
import { hasAny, type Tag, type Term } from '../tagging/term.ts';
import { ASKED_BY_VERB, GIVEN_BY_VERB, positionOf } from './statement.ts';

/*
 * Counts with a verb but no award of their own, which say what became of the award spoken of before: "đề nghị tặng
 * Bằng khen cho 15 tập thể, đã được tặng 12 tập thể".
 */

const CERTAINTY = 0.85;
const GIVEN: readonly Tag[] = ['Get', 'Grant', 'Awarded'];
const ASKED: readonly Tag[] = ['Proposed', 'Registered'];
const OTHERWISE: readonly Tag[] = ['Target', 'Not'];
const STARTS: readonly Tag[] = ['Comma', 'Semicolon', 'Stop', 'Including', 'And', 'But'];
const ENDS: readonly Tag[] = ['Comma', 'Semicolon', 'Stop', 'Open', 'Percent', 'And'];

function isVerb(term: Term | undefined, kinds: readonly Tag[]): boolean {
  const others = kinds === GIVEN ? [...ASKED, ...OTHERWISE] : OTHERWISE;
  return hasAny(term, kinds) && !hasAny(term, others);
}

/** ", đã được tặng 12 tập thể": the verb stands before the count, a comma before the verb. */
function verbBefore(terms: readonly Term[], at: number, kinds: readonly Tag[]): boolean {
  let verb = at - 1;
  while (hasAny(terms[verb], ['Have', 'For'])) verb -= 1;
  let start = verb;
  while (isVerb(terms[start], kinds)) start -= 1;
  while (hasAny(terms[start], ['Period', 'Other', 'Plain'])) start -= 1;
  return start < verb && isVerb(terms[verb], kinds) && hasAny(terms[start], STARTS);
}

/** Where the list begins that a count stands in. */
function listStart(terms: readonly Term[], at: number): number {
  let start = at;
  while (hasAny(terms[start - 1], ['Quantities'])) start -= 1;
  return start;
}

/** "10 tập thể và 20 cá nhân được tặng": the verb stands behind the counts, and nothing behind it. */
function givenBehind(terms: readonly Term[], at: number): boolean {
  let end = at;
  while (hasAny(terms[end], ['Quantities', 'Quantity'])) end += 1;
  const verb = end;
  while (isVerb(terms[end], GIVEN)) end += 1;
  return end > verb && (terms[end] === undefined || hasAny(terms[end], ENDS));
}

/** How the verb beside a count says what became of the award; null where no such verb stands there. */
function verbOf(terms: readonly Term[], at: number): 'given' | 'asked' | null {
  const start = listStart(terms, at);
  if (verbBefore(terms, start, GIVEN)) return 'given';
  if (hasAny(terms[at], ['Quantity']) && givenBehind(terms, at)) return 'given';
  return hasAny(terms[at], ['Number']) && verbBefore(terms, start, ASKED) ? 'asked' : null;
}

/** The award that was spoken of without a count: "trình hồ sơ đề nghị tặng Bằng khen, đã có 07 cá nhân được tặng". */
function unboundAward(terms: readonly Term[], at: number): Binding | null {
  const award = terms.slice(0, at).findLast(isAwardTerm);
  if (award === undefined || award.content.use.kind === 'none') return null;
  return {
    pattern: GIVEN_BY_VERB,
    awards: [award],
    quantity: null,
    items: null,
    itemsFor: null,
    alone: true,
    certainty: CERTAINTY,
  };
}

/** A binding with another count; a bare number is of the same recipients. */
function countedAgain(own: Binding, term: Term): Binding | null {
  const { content } = term;
  if (content.kind === 'quantity') {
    return { ...own, quantity: { term, value: content.quantity }, items: null, itemsFor: null };
  }
  if (content.kind !== 'number') return null;
  const { value, certainty } = content;
  if (own.quantity === null) return { ...own, items: { term, value, certainty } };
  return { ...own, quantity: { term, value: { ...own.quantity.value, count: value, certainty } } };
}

/** The counts of the terms that a verb ties to the award spoken of before them. */
export function byVerb(terms: readonly Term[], bindings: readonly Binding[]): Binding[] {
  return terms.flatMap((term, at) => {
    const verb = hasAny(term, ['Quantity', 'Number']) ? verbOf(terms, at) : null;
    if (verb === null) return [];
    // A bare number must end its clause: what follows could be what it counts.
    if (hasAny(term, ['Number']) && terms[at + 1] !== undefined && !hasAny(terms[at + 1], ENDS)) return [];
    const before =
      bindings.findLast((binding) => positionOf(binding) <= term.from) ?? unboundAward(terms, at);
    if (before === null || before.awards.length > 1) return [];
    const pattern = verb === 'given' ? GIVEN_BY_VERB : ASKED_BY_VERB;
    return countedAgain({ ...before, pattern, certainty: CERTAINTY }, term) ?? [];
  });
}
