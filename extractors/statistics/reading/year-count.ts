import type { Period } from '../../../model/figure.ts';
import { hasAny, type Quantity, type Tag, type Term } from '../tagging/term.ts';

/** Another year than the sentence's: named, or the one before it. */
export type OtherYear = { readonly period: Period } | 'year-before';

/** A count of another year, given to compare with: "so với 40 cá nhân năm 2022", "so với năm 2022 (40 cá nhân)". */
export interface Comparison {
  readonly before: number;
  readonly year: OtherYear;
  readonly term: Term;
  /** Null where a bare number repeats the recipient of what it is compared with. */
  readonly quantity: Quantity | null;
  readonly count: number;
  /** What the counts of the list add up to in which it stands; null outside a list. */
  readonly sum: number | null;
}

/** The year that a term names. */
export function yearOf(term: Term | undefined): OtherYear | null {
  if (term?.content.kind === 'period') return { period: term.content.period };
  return term?.tags.has('YearBefore') === true ? 'year-before' : null;
}

/** What may stand beside a year and its count without saying more. */
export const EMPTY: readonly Tag[] = ['Have', 'Colon', 'Comma', 'YearBefore', 'Period'];

/** The only count of terms that hold nothing else but a year and words that say nothing; null for anything more. */
export function onlyCount(terms: readonly Term[]): Term | null {
  const said = terms.filter((term) => !hasAny(term, EMPTY));
  return said.length === 1 ? (said[0] ?? null) : null;
}

/** The counts of terms that hold nothing else but a year and words that say nothing; none where anything more stands there. */
export function countsAlone(terms: readonly Term[]): readonly Term[] {
  const said = terms.filter((term) => !hasAny(term, [...EMPTY, 'And']));
  const whole = said.length === 1 || said.every((term) => hasAny(term, ['Quantity']));
  return whole ? said : [];
}

/** A term as the count of a year; null where it is no count. */
export function comparison(term: Term, year: OtherYear): Comparison | null {
  const { content } = term;
  const place = { before: term.from, year, term, sum: null };
  if (content.kind === 'quantity') {
    return { ...place, quantity: content.quantity, count: content.quantity.count };
  }
  return content.kind === 'number' ? { ...place, quantity: null, count: content.value } : null;
}
