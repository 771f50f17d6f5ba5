import type { Comparison } from './comparison.ts';
import { countOf, type Statement, totalsBefore } from './statement.ts';

const COMPARED = 0.85;

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
      pattern: 'count-of-other-year',
      quantity: value === null ? null : { term, value: { ...value, count } },
      items: value === null ? { term, value: count, certainty: 1 } : null,
      certainty: total.certainty * COMPARED,
      // Counts of several years that make up the count before them are its parts.
      partOf: comparison.sum === countOf(total) ? total : null,
      otherYear: comparison.year,
    },
  ];
}
