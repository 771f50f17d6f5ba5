import { isAwardTerm } from '../grammar/award-term.ts';
import { recipientNamed, type Term } from '../tagging/term.ts';
import { countOf, type Statement, totalsBefore } from './statement.ts';
import type { Comparison } from './year-count.ts';

const COMPARED = 0.85;
const LISTED = 0.9;
const PATTERN = 'count-of-other-year';

/** What a comparison says of another year: the award before it, where one statement of its recipient stands there. */
export function ofOtherYear(comparison: Comparison, statements: readonly Statement[]): Statement[] {
  const recipient = comparison.quantity?.recipient;
  const totals = totalsBefore(statements, comparison.before).filter(
    ({ awards, quantity }) =>
      awards.length === 1 && (recipient === undefined || quantity?.value.recipient === recipient),
  );
  const [total] = totals;
  if (total === undefined || totals.length > 1) return [];
  const { term, count } = comparison;
  const value = comparison.quantity ?? total.quantity?.value ?? null;
  return [
    {
      ...total,
      pattern: PATTERN,
      quantity: value === null ? null : { term, value: { ...value, count } },
      items: value === null ? { term, value: count, certainty: 1 } : null,
      certainty: total.certainty * COMPARED,
      // Counts of several years that make up the count before them are its parts.
      partOf: comparison.sum === countOf(total) ? total : null,
      otherYear: comparison.year,
    },
  ];
}

/** The counts of a list of years that follows its award: "Giấy khen tặng cho cá nhân: năm 2018: 132; năm 2019: 147". */
export function ofListedYears(
  listed: readonly Comparison[],
  statements: readonly Statement[],
  terms: readonly Term[],
): Statement[] {
  const [first] = listed;
  if (first === undefined) return [];
  if (totalsBefore(statements, first.before).length > 0) {
    return listed.flatMap((comparison) => ofOtherYear(comparison, statements));
  }
  const before = terms.filter((term) => term.to <= first.before);
  const award = before.findLast(isAwardTerm);
  if (award === undefined) return [];
  return listed.map(({ term, count, year }) => ({
    pattern: PATTERN,
    awards: [award],
    quantity: null,
    items: { term, value: count, certainty: 1 },
    itemsFor: recipientNamed(before),
    alone: true,
    certainty: LISTED,
    partOf: null,
    otherYear: year,
  }));
}
