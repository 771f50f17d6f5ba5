import type { Term } from '../tagging/term.ts';
import { countOf, positionOf, type Statement } from './statement.ts';
import { countedBy, exhausts, sumsOf, sumsOfStatements } from './sums.ts';

/*
 * Counts that no pattern binds, but that add up to a total to the last one: that they do is no chance, so they are
 * its parts.
 */

const BY_SUM = 0.87;

/** A count as a part of a total. */
function partOf(total: Statement, term: Term): Statement | null {
  if (term.content.kind !== 'quantity') return null;
  const part = { pattern: 'part-by-sum', quantity: { term, value: term.content.quantity }, items: null };
  return { ...total, ...part, itemsFor: null, certainty: total.certainty * BY_SUM, partOf: total };
}

function isBound(term: Term, bound: readonly Statement[]): boolean {
  return bound.some(({ quantity }) => quantity?.term.from === term.from);
}

/**
 * The parts of a breakdown that no pattern bound, where all its counts together make up its totals: "khen thưởng 120
 * trường hợp; trong đó nhiệm vụ phát triển kinh tế 20 trường hợp, khen niên hạn 100 trường hợp".
 */
export function boundBySum(
  terms: readonly Term[],
  totals: readonly Statement[],
  bound: readonly Statement[],
): Statement[] {
  if (!exhausts(sumsOfStatements(totals), sumsOf(terms))) return [];
  return terms.flatMap((term) => {
    if (term.content.kind !== 'quantity' || isBound(term, bound)) return [];
    const { recipient } = term.content.quantity;
    const total = totals.find((one) => [recipient, 'undivided'].includes(countedBy(one)));
    return total === undefined ? [] : (partOf(total, term) ?? []);
  });
}

/** The unbound counts of the same recipients as a statement's, of the terms given. */
function unboundLike(total: Statement, terms: readonly Term[], bound: readonly Statement[]): Term[] {
  return terms.filter(
    (term) =>
      term.content.kind === 'quantity' &&
      term.content.quantity.recipient === countedBy(total) &&
      !isBound(term, bound),
  );
}

function countIn(terms: readonly Term[]): number {
  return [...sumsOf(terms).values()].reduce((sum, count) => sum + count, 0);
}

/**
 * The counts behind a statement that make it up: "Trong 80 cá nhân được tặng Giấy khen có 50 cá nhân là lao động trực
 * tiếp; 30 cá nhân là lãnh đạo".
 */
export function partsBehind(terms: readonly Term[], statements: readonly Statement[]): Statement[] {
  return statements.flatMap((total, at) => {
    const next = statements[at + 1];
    const behind = terms.filter(
      (term) => term.from >= positionOf(total) && (next === undefined || term.to < positionOf(next)),
    );
    const parts = unboundLike(total, behind, statements);
    if (parts.length < 2 || countIn(parts) !== countOf(total)) return [];
    return parts.flatMap((term) => partOf(total, term) ?? []);
  });
}

/** The unbound counts before an amended total that make it up with the bound ones. */
export function partsOfAmended(
  total: Statement,
  terms: readonly Term[],
  bound: readonly Statement[],
  parts: readonly Statement[],
): Statement[] {
  const before = terms.filter((term) => term.to <= (total.quantity?.term.from ?? 0));
  const missing = unboundLike(total, before, bound);
  const sum = parts.reduce((count, part) => count + countOf(part), countIn(missing));
  return sum === countOf(total) ? missing.flatMap((term) => partOf(total, term) ?? []) : [];
}
