import type { Period } from '../../../model/figure.ts';
import { calendarYear } from '../tagging/period.ts';
import { hasAny, type Tag, type Term } from '../tagging/term.ts';

/** A number of a list, with or without whom it counts. */
export interface Count {
  readonly term: Term;
  readonly value: number;
}

const SEPARATING: readonly Tag[] = ['Comma', 'And', 'Semicolon'];

function countOf(term: Term | undefined): Count | null {
  if (term?.content.kind === 'number') return { term, value: term.content.value };
  return term?.content.kind === 'quantity' ? { term, value: term.content.quantity.count } : null;
}

/** The counts of a list that begins at a term: "13, 16 và 21 đồng chí". */
export function countListAt(terms: readonly Term[], from: number): Count[] {
  const counts: Count[] = [];
  for (let at = from; ; at += 1) {
    const count = countOf(terms[at]);
    if (count === null) return counts;
    counts.push(count);
    at += 1;
    if (!hasAny(terms[at], SEPARATING)) return counts;
    // "…, và 21".
    if (hasAny(terms[at + 1], SEPARATING)) at += 1;
  }
}

/** The years of a span, each by itself; none for a part of a year. */
export function yearsBetween({ from, to, kind }: Period): Period[] {
  if (kind !== 'range') return [];
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
  return Array.from({ length: last - first + 1 }, (_, index) => calendarYear(String(first + index)));
}
