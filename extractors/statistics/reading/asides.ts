import type { Recipient } from '../../../model/figure.ts';
import { type AwardTerm, isAwardTerm } from '../grammar/award-term.ts';
import type { Binding } from '../grammar/bind.ts';
import { hasAny, PLAIN, retag, type Term } from '../tagging/term.ts';
import type { Aside } from './brackets.ts';
import { hasCount } from './breakdown.ts';
import { boundByName, boundBySum } from './by-sum.ts';
import { writtenOut } from './parts.ts';
import { isSameAward } from './same-award.ts';
import { countOf, type Lent, repointed, type Statement, totalsBefore } from './statement.ts';

function recipientOf({ quantity, itemsFor }: Binding): Recipient | null {
  return quantity?.value.recipient ?? itemsFor;
}

/** "05 tập thể được tặng Huân chương Lao động (hạng Nhì: 01, hạng Ba: 04)": the parts are of the same recipients. */
function forTotalsRecipient(part: Statement, totals: readonly Statement[]): Statement {
  const [total] = totals;
  if (part.quantity !== null || part.itemsFor !== null || total === undefined || totals.length > 1)
    return part;
  return isSameAward(part, total) ? { ...part, itemsFor: recipientOf(total) } : part;
}

/**
 * The total that a part belongs to: the one of the same recipients, else an undivided one, whether the part exceeds it or
 * not. "47 cá nhân, trong đó có 63 nữ" cannot be right, but counts no 63 others.
 */
function totalOf(part: Binding, totals: readonly Statement[]): Statement | null {
  const recipient = recipientOf(part);
  // An enterprise is counted among the collectives.
  const kind = recipient === 'doanh_nghiep' ? 'tap_the' : recipient;
  return (
    totals.find((total) => recipientOf(total) === recipient) ??
    totals.find((total) => recipientOf(total) === kind) ??
    totals.find((candidate) => (recipientOf(candidate) ?? 'undivided') === 'undivided') ??
    null
  );
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

/** Items of several awards that make up their only total are of its recipients: "18 tập thể được khen (Cờ 05; …)". */
function sumUp(parts: readonly Statement[], totals: readonly Statement[]): boolean {
  const [total, ...others] = totals;
  const own = parts.filter((part) => part.partOf === null);
  const sum = own.reduce((all, part) => all + countOf(part), 0);
  return total !== undefined && others.length === 0 && own.length > 1 && sum === countOf(total);
}

/** Points the parts at their totals. */
function belowTotals(parts: readonly Statement[], totals: readonly Statement[]): Statement[] {
  const even = sumUp(parts, totals);
  return repointed(parts, (part) => {
    if (part.partOf !== null) return part;
    const own =
      even && part.quantity === null && part.itemsFor === null
        ? { ...part, itemsFor: recipientOf(totals[0] ?? part) }
        : forTotalsRecipient(part, totals);
    return { ...own, partOf: totalOf(own, totals) };
  });
}

/** Reads a sentence's piece as a sentence of its own. */
type Read = (terms: readonly Term[], lent: Lent) => Statement[];

/** "đã khen 13 trường hợp; đang trình 08 trường hợp, gồm …": the count right before is bound to no award. */
function isBehindOtherCount(aside: Aside, statements: readonly Statement[], outer: readonly Term[]): boolean {
  const nearest = outer.findLast(
    (term) =>
      term.to <= aside.before &&
      hasAny(term, ['Quantity', 'Bound']) &&
      term.content.kind === 'quantity' &&
      term.content.quantity.anyone,
  );
  return nearest !== undefined && !statements.some(({ quantity }) => quantity?.term.from === nearest.from);
}

/** What a bracket or "trong đó" states of the counts before it, read by `read`. */
export function asideStatements(
  aside: Aside,
  statements: readonly Statement[],
  outer: readonly Term[],
  lent: Lent,
  read: Read,
): Statement[] {
  if (!hasCount(aside.terms)) return [];
  const totals = isBehindOtherCount(aside, statements, outer) ? [] : totalsBefore(statements, aside.before);
  const named = outer.findLast((term) => term.to <= aside.before && term.content.kind === 'award');
  const award = totals.at(-1)?.awards[0] ?? (named !== undefined && isAwardTerm(named) ? named : lent.award);
  const formless = award !== null && award.content.use.kind !== 'none';
  const written = writtenOut(aside.terms, totals);
  const inner = formless ? written.map(withoutFormless) : written;
  const own = inner.some((term) => term.tags.has('Award'));
  const terms = own || award === null ? inner : lend(award, inner);
  const parts = read(terms, { award });
  const even = boundBySum(inner, totals, parts);
  return [...belowTotals(parts, totals), ...(even.length > 0 ? even : boundByName(inner, totals, parts))];
}
