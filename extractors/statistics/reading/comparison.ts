import type { Period } from '../../../model/figure.ts';
import { type Quantity, retag, type Tag, type Term } from '../tagging/term.ts';

const IGNORED = ['Delta', 'Limit', 'Compare'] as const;

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
}

/** "từ 02 đến 03 cá nhân" and "02 - 03 cá nhân" give two bounds and no count. */
function endsRange(terms: readonly Term[], at: number): boolean {
  const before = terms[at - 1];
  return (
    before?.tags.has('Number') === true ||
    (before?.tags.has('For') === true && terms[at - 2]?.tags.has('Number') === true)
  );
}

/** Counts that state a difference, a limit or another year's value are no count of awards. */
export function withoutComparisons(terms: readonly Term[]): Term[] {
  return terms.map((term, at) => {
    if (!term.tags.has('Quantity')) return term;
    const before = [terms[at - 1], terms[at - 2]?.tags.has('Other') === true ? undefined : terms[at - 2]];
    const ignored = before.some((other) => other !== undefined && IGNORED.some((tag) => other.tags.has(tag)));
    if (endsRange(terms, at)) return retag(term, ['Other'], ['Quantity', 'Quantities']);
    const least = before.some((other) => other?.tags.has('AtLeast') === true);
    const aimed = terms.slice(0, at).some((other) => other.tags.has('Target'));
    return ignored || (least && !aimed) ? retag(term, ['Other'], ['Quantity', 'Quantities']) : term;
  });
}

function yearOf(term: Term | undefined): OtherYear | null {
  if (term?.content.kind === 'period') return { period: term.content.period };
  return term?.tags.has('YearBefore') === true ? 'year-before' : null;
}

/** The year that a clause has just been compared with: "… so với năm 2021" before the bracket "(144 người)". */
function comparedYear(terms: readonly Term[]): OtherYear | null {
  const compared = terms.slice(-3).some((term) => term.tags.has('Compare'));
  return compared ? yearOf(terms.at(-1)) : null;
}

/** A year at the head of a bracket that lies before the sentence's own: "Năm 2021, có 12 … (năm 2020: 10 …)". */
function earlierYear(before: readonly Term[], first: Term | undefined): OtherYear | null {
  const own = before.findLast((term) => term.content.kind === 'period')?.content;
  if (own?.kind !== 'period' || first?.content.kind !== 'period') return null;
  return first.content.period.to < own.period.from ? { period: first.content.period } : null;
}

const EMPTY: readonly Tag[] = ['Have', 'Colon', 'Comma', 'YearBefore', 'Period'];

/**
 * The count in a bracket that speaks of another year and of nothing else: behind "so với năm 2021", or itself
 * beginning with "năm trước" or an earlier year.
 *
 * @returns undefined where the bracket compares nothing, null where it does but gives no single count
 */
export function comparisonInBracket(
  before: readonly Term[],
  bracket: readonly Term[],
): Comparison | null | undefined {
  const head = bracket[0]?.tags.has('YearBefore') === true ? 'year-before' : earlierYear(before, bracket[0]);
  const year = comparedYear(before) ?? head;
  if (year === null) return undefined;
  const said = bracket.filter((term) => !EMPTY.some((tag) => term.tags.has(tag)));
  const [term] = said;
  if (term === undefined || said.length > 1) return null;
  return comparison(term, year);
}

function comparison(term: Term, year: OtherYear): Comparison | null {
  const { content } = term;
  const place = { before: term.from, year, term };
  if (content.kind === 'quantity') {
    return { ...place, quantity: content.quantity, count: content.quantity.count };
  }
  return content.kind === 'number' ? { ...place, quantity: null, count: content.value } : null;
}

/** The counts that follow "so với" and name their year: "so với 40 cá nhân năm trước". */
export function comparisonsIn(terms: readonly Term[]): Comparison[] {
  return terms.flatMap((term, at) => {
    if (term.content.kind !== 'quantity' || terms[at - 1]?.tags.has('Compare') !== true) return [];
    const next = terms[at + 1]?.tags.has('Of') === true ? terms[at + 2] : terms[at + 1];
    const year = yearOf(next);
    const found = year === null ? null : comparison(term, year);
    return found === null ? [] : [found];
  });
}
