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
  /** What the counts of the list add up to in which it stands; null outside a list. */
  readonly sum: number | null;
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

/** The only count of terms that hold nothing else but a year and words that say nothing; null for anything more. */
function onlyCount(terms: readonly Term[]): Term | null {
  const said = terms.filter((term) => !EMPTY.some((tag) => term.tags.has(tag)));
  return said.length === 1 ? (said[0] ?? null) : null;
}

const BETWEEN_YEARS: readonly Tag[] = ['Comma', 'Semicolon', 'And'];

function itemsOf(terms: readonly Term[]): Term[][] {
  const items: Term[][] = [[]];
  for (const term of terms) {
    if (BETWEEN_YEARS.some((tag) => term.tags.has(tag))) items.push([]);
    else items.at(-1)?.push(term);
  }
  return items;
}

/**
 * A list in brackets of one count a year: "(năm 2021: 40, năm 2022: 42)".
 *
 * @returns null where the bracket is anything else
 */
function yearsListed(bracket: readonly Term[]): Comparison[] | null {
  const listed = bracket[0]?.tags.has('Including') === true ? bracket.slice(1) : bracket;
  const items = itemsOf(listed).map((item) => {
    const years = item.map(yearOf).filter((year) => year !== null);
    const [year] = years;
    const count = onlyCount(item);
    return year === undefined || years.length > 1 || count === null ? null : comparison(count, year);
  });
  const found = items.filter((item) => item !== null);
  if (found.length < 2 || found.length < items.length) return null;
  const sum = found.reduce((all, { count }) => all + count, 0);
  return found.map((item) => ({ ...item, sum }));
}

/**
 * The counts in a bracket that speaks of other years and of nothing else: a list of years, or one count behind
 * "so với năm 2021", or one that itself begins with "năm trước" or an earlier year.
 *
 * @returns null where the bracket is no such; an empty list where it is but gives no single count
 */
export function comparisonsInBracket(
  before: readonly Term[],
  bracket: readonly Term[],
): readonly Comparison[] | null {
  const listed = yearsListed(bracket);
  if (listed !== null) return listed;
  const head = bracket[0]?.tags.has('YearBefore') === true ? 'year-before' : earlierYear(before, bracket[0]);
  const year = comparedYear(before) ?? head;
  if (year === null) return null;
  const count = onlyCount(bracket);
  const found = count === null ? null : comparison(count, year);
  return found === null ? [] : [found];
}

function comparison(term: Term, year: OtherYear): Comparison | null {
  const { content } = term;
  const place = { before: term.from, year, term, sum: null };
  if (content.kind === 'quantity') {
    return { ...place, quantity: content.quantity, count: content.quantity.count };
  }
  return content.kind === 'number' ? { ...place, quantity: null, count: content.value } : null;
}

/** "so với năm 2022 là 40": the year stands between "so với" and its count. */
function behindYear(terms: readonly Term[], at: number): Comparison | null {
  const year = yearOf(terms[at + 1]);
  if (year === null) return null;
  const rest = terms.slice(at + 2, at + 5);
  const count = rest.findIndex((term) => !EMPTY.some((tag) => term.tags.has(tag)));
  const term = rest[count];
  const tied = rest[0]?.tags.has('Have') === true;
  return term === undefined || !tied ? null : comparison(term, year);
}

/** "so với 40 cá nhân năm trước". */
function beforeYear(terms: readonly Term[], at: number): Comparison | null {
  const term = terms[at + 1];
  if (term?.content.kind !== 'quantity') return null;
  const year = yearOf(terms[at + 2]?.tags.has('Of') === true ? terms[at + 3] : terms[at + 2]);
  return year === null ? null : comparison(term, year);
}

/** The counts that follow "so với" and name their year. */
export function comparisonsIn(terms: readonly Term[]): Comparison[] {
  return terms.flatMap((term, at) => {
    if (!term.tags.has('Compare')) return [];
    const found = beforeYear(terms, at) ?? behindYear(terms, at);
    return found === null ? [] : [found];
  });
}
