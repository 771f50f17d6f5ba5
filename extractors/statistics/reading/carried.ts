import type { Binding } from '../grammar/bind.ts';
import { hasAny, type Tag, type Term } from '../tagging/term.ts';
import { byVerb } from './by-verb.ts';
import { clauseAround } from './clause.ts';
import { type Lent, positionOf } from './statement.ts';

const CARRIED = 0.85;
const OF_BODY = 0.8;
const PASSED_OVER: readonly Tag[] = ['For', 'Have', 'Occasion', 'Period', 'Reward'];
const SEPARATING: readonly Tag[] = ['Comma', 'And', 'Semicolon', 'Colon', 'Quantities', 'Stop'];

/** Whether only a separator, and perhaps "cho" or an occasion, stands between the last bound count and this one. */
function continues(terms: readonly Term[], at: number): boolean {
  let index = at - 1;
  while (index >= 0 && hasAny(terms[index], PASSED_OVER)) index -= 1;
  const separator = terms[index];
  if (separator === undefined) return true;
  return hasAny(separator, SEPARATING);
}

const NAMING: readonly Tag[] = ['Recipient', 'Grantor', 'Other', 'Of', 'Rest', 'Have', 'At'];
const SAYS_MORE: readonly Tag[] = ['Link', 'Activity', 'Not', 'Award', 'Awards', 'Delta'];

/** "…; khối trường học 9 tập thể, 52 cá nhân": a clause of a body's name and counts, of the award before the semicolon. */
function isItemOfBody(terms: readonly Term[], at: number): boolean {
  const clause = clauseAround(terms, terms[at]?.from ?? 0);
  const first = clause.findIndex((term) => hasAny(term, ['Quantity', 'Bound']));
  const name = clause.slice(0, first);
  const body =
    hasAny(name[0], ['Rest']) || name.some(({ content }) => content.kind === 'recipient' && content.weak);
  const whole = clause[0] !== terms[0] && name.every((term) => hasAny(term, NAMING));
  return whole && body && clause[first] === terms[at] && !clause.some((term) => hasAny(term, SAYS_MORE));
}

const IN_ITEM: readonly Tag[] = ['Quantities', 'Quantity', 'Colon', 'Have', 'Bound'];

/** Whether a clause holds nothing but a year and counts: "…; năm 2023: 04 tập thể và 06 cá nhân". */
function isItemOfYear(terms: readonly Term[], at: number): boolean {
  const ends = (term: Term): boolean => term.tags.has('Semicolon') || term.tags.has('Stop');
  const start = terms.slice(0, at).findLastIndex(ends) + 1;
  const end = terms.findIndex((term, index) => index > at && ends(term));
  const [first, ...rest] = terms.slice(start, end < 0 ? terms.length : end);
  return start > 0 && first?.tags.has('Period') === true && rest.every((term) => hasAny(term, IN_ITEM));
}

const OF_ALL: readonly Tag[] = [...NAMING, 'Period', 'Comma', 'Total', 'Plain'];

/** "Toàn khối có 62/70 người được công nhận" under a heading that names the award: whose count it is, and the verb. */
function isGivenToAll(terms: readonly Term[], at: number): boolean {
  const before = terms.slice(0, at);
  const named = before.some((term) => term.tags.has('Have')) && before.every((term) => hasAny(term, OF_ALL));
  const behind = terms.slice(at).find((term) => !hasAny(term, ['Quantities', 'Quantity']));
  return (
    named &&
    hasAny(behind, ['Get', 'Awarded']) &&
    !terms.some((term) => hasAny(term, ['Award', 'Awards', 'Bound']))
  );
}

/** Whether the count before this one in the sentence found no award either: then the list is of something else. */
function brokenOff(terms: readonly Term[], at: number, found: readonly Binding[]): boolean {
  const before = terms.slice(0, at).findLast((term) => term.tags.has('Quantity'));
  return before !== undefined && !found.some((binding) => binding.quantity?.term === before);
}

/** Counts left without an award take the one before them in the list, else the one lent by the lead-in. */
export function carried(terms: readonly Term[], bindings: readonly Binding[], lent: Lent): Binding[] {
  const found: Binding[] = byVerb(terms, bindings);
  const taken = new Set(found.map((binding) => positionOf(binding)));
  for (const [at, term] of terms.entries()) {
    if (!term.tags.has('Quantity') || term.content.kind !== 'quantity' || term.content.quantity.weak)
      continue;
    if (taken.has(term.to)) continue;
    const next = terms[at + 1];
    const idle = next?.tags.has('Activity') === true || next?.tags.has('Not') === true;
    const ofBody = isItemOfBody(terms, at);
    const reached = ofBody || continues(terms, at) || isGivenToAll(terms, at);
    if (idle || !reached || brokenOff(terms, at, found)) continue;
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
      certainty: before === undefined ? 0.95 : ofBody ? OF_BODY : CARRIED,
    });
  }
  return found;
}
