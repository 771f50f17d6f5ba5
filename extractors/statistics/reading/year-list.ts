import { hasAny, type Tag, type Term } from '../tagging/term.ts';
import { BETWEEN_ITEMS, itemsOf } from './items.ts';
import { type Comparison, comparison, onlyCount, yearOf } from './year-count.ts';

const IN_LIST: readonly Tag[] = [
  ...BETWEEN_ITEMS,
  'Period',
  'Colon',
  'Have',
  'Number',
  'Quantity',
  'Quantities',
];

/**
 * A list of one count a year: "năm 2021: 40, năm 2022: 42", with "trong đó" before it or not.
 *
 * @returns null where the terms are anything else
 */
export function yearsListed(terms: readonly Term[]): Comparison[] | null {
  const listed = hasAny(terms[0], ['Including']) ? terms.slice(1) : terms;
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

/** The bare numbers of a list of years in the text itself: "Giấy khen qua các năm: năm 2018: 132; năm 2019: 147". */
export function yearsInText(terms: readonly Term[]): Comparison[] {
  for (const [from, term] of terms.entries()) {
    if (term.content.kind !== 'period') continue;
    const end = terms.findIndex((other, at) => at > from && !hasAny(other, IN_LIST));
    const listed = yearsListed(terms.slice(from, end < 0 ? terms.length : end));
    if (listed?.every(({ quantity }) => quantity === null) === true) return listed;
  }
  return [];
}
