import { isAwardTerm } from '../grammar/award-term.ts';
import type { Binding } from '../grammar/bind.ts';
import type { Tag, Term } from '../tagging/term.ts';
import { GIVEN_BY_VERB, type Lent, positionOf } from './statement.ts';

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

const GIVEN: readonly Tag[] = ['Get', 'Grant', 'Awarded'];
const ASKED: readonly Tag[] = ['Proposed', 'Registered', 'Target', 'Not'];
const ENDS: readonly Tag[] = ['Comma', 'Semicolon', 'Stop', 'Open', 'Percent'];

function has(term: Term | undefined, tags: readonly Tag[]): boolean {
  return term !== undefined && tags.some((tag) => term.tags.has(tag));
}

/** ", đã được tặng 12 tập thể": the verb stands before the count, a comma before the verb. */
function givenBefore(terms: readonly Term[], at: number): boolean {
  let verb = at - 1;
  while (has(terms[verb], ['Have', 'For'])) verb -= 1;
  let start = verb;
  while (has(terms[start], GIVEN) && !has(terms[start], ASKED)) start -= 1;
  while (has(terms[start], ['Period', 'Other'])) start -= 1;
  return (
    start < verb &&
    has(terms[verb], GIVEN) &&
    has(terms[start], ['Comma', 'Semicolon', 'Stop', 'Including', 'And'])
  );
}

/** "10 tập thể và 20 cá nhân được tặng": the verb stands behind the counts, and nothing behind it. */
function givenBehind(terms: readonly Term[], at: number): boolean {
  let end = at;
  while (has(terms[end], ['Quantities', 'Quantity'])) end += 1;
  const verb = end;
  while (has(terms[end], GIVEN) && !has(terms[end], ASKED)) end += 1;
  return end > verb && (terms[end] === undefined || has(terms[end], ENDS));
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
    certainty: CARRIED,
  };
}

/** Counts that were given what was spoken of before: "đề nghị tặng Bằng khen cho 15 tập thể, đã được tặng 12 tập thể". */
function given(terms: readonly Term[], bindings: readonly Binding[]): Binding[] {
  return terms.flatMap((term, at) => {
    const { content } = term;
    const counts = has(term, ['Quantity', 'Number']);
    if (!counts || !(givenBefore(terms, at) || (has(term, ['Quantity']) && givenBehind(terms, at))))
      return [];
    if (content.kind === 'number' && terms[at + 1] !== undefined && !has(terms[at + 1], ENDS)) return [];
    const before =
      bindings.findLast((binding) => positionOf(binding) <= term.from) ?? unboundAward(terms, at);
    if (before === null || before.awards.length > 1) return [];
    const own = { ...before, pattern: GIVEN_BY_VERB, certainty: CARRIED };
    if (content.kind === 'quantity') {
      return [{ ...own, quantity: { term, value: content.quantity }, items: null, itemsFor: null }];
    }
    return content.kind === 'number' ? [countedAgain(own, term, content.value, content.certainty)] : [];
  });
}

/** A binding with another number, of the same recipients. */
function countedAgain(own: Binding, term: Term, count: number, certainty: number): Binding {
  return own.quantity === null
    ? { ...own, items: { term, value: count, certainty } }
    : { ...own, quantity: { term, value: { ...own.quantity.value, count, certainty } } };
}

/** Counts left without an award take the one before them in the list, else the one lent by the lead-in. */
export function carried(terms: readonly Term[], bindings: readonly Binding[], lent: Lent): Binding[] {
  const found: Binding[] = given(terms, bindings);
  const taken = new Set(found.map((binding) => positionOf(binding)));
  for (const [at, term] of terms.entries()) {
    if (!term.tags.has('Quantity') || term.content.kind !== 'quantity' || term.content.quantity.weak)
      continue;
    if (taken.has(term.to)) continue;
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
      alone: true,
      certainty: before === undefined ? 0.95 : CARRIED,
    });
  }
  return found;
}
