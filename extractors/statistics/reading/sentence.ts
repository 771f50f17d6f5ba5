import { isAwardTerm } from '../grammar/award-term.ts';
import { bind } from '../grammar/bind.ts';
import { grantorsAsAwards } from '../grammar/grantors.ts';
import { withoutNames } from '../grammar/names.ts';
import { ranksAsAwards } from '../grammar/ranks.ts';
import type { Term } from '../tagging/term.ts';
import { underAmended, withoutAmended } from './amended.ts';
import { asideStatements } from './asides.ts';
import { bracketsOf, folded } from './brackets.ts';
import { hasCount, withoutBreakdown } from './breakdown.ts';
import { partsBehind, underTotals } from './by-sum.ts';
import { carried } from './carried.ts';
import { comparisonsIn, withoutComparisons } from './comparison.ts';
import { withoutOrdered } from './ordered.ts';
import { ofListedYears, ofOtherYear } from './other-year.ts';
import { writtenOutBehindColon } from './parts.ts';
import { withoutRises } from './rise.ts';
import { type Lent, positionOf, type Statement } from './statement.ts';
import { yearsInText } from './year-list.ts';

/** A statement needs a number, and an award of its own or a lent one. */
function mayState(terms: readonly Term[], lent: Lent): boolean {
  return hasCount(terms) && (lent.award !== null || terms.some(isAwardTerm));
}

/** What a sentence states, its brackets and breakdowns with the totals that they belong to; a rule states nothing. */
export function statementsOf(terms: readonly Term[], lent: Lent): Statement[] {
  if (!mayState(terms, lent) || terms.some((term) => term.tags.has('Norm'))) return [];
  const { outer: risen, amended } = withoutAmended(terms);
  const { outer: even, before: lower } = withoutRises(risen);
  const { outer, statements: ordered } = withoutOrdered(even, lent);
  const said = withoutComparisons(
    ranksAsAwards(grantorsAsAwards(withoutNames(writtenOutBehindColon(folded(outer)))), lent.award),
    lent.aimed,
  );
  const breakdown = withoutBreakdown(said);
  const brackets = bracketsOf(breakdown.outer);
  const bound = bind(breakdown.outer);
  const more = carried(bound.terms, bound.bindings, lent);
  const statements = underTotals(
    [
      ...ordered,
      ...[...bound.bindings, ...more].map((binding) => ({ ...binding, partOf: null, otherYear: null })),
    ].sort((left, right) => positionOf(left) - positionOf(right)),
  );
  const asides = [...brackets.asides, ...breakdown.asides].flatMap((aside) =>
    asideStatements(aside, statements, breakdown.outer, lent, statementsOf),
  );
  const compared = [...brackets.comparisons, ...lower, ...comparisonsIn(breakdown.outer)].flatMap(
    (comparison) => ofOtherYear(comparison, statements),
  );
  const others = brackets.ofYears.flatMap(({ year, terms: inside }) =>
    statementsOf(inside, { award: null }).map((own) => ({ ...own, otherYear: year })),
  );
  const years = ofListedYears(yearsInText(breakdown.outer), statements, breakdown.outer);
  const parts = partsBehind(breakdown.outer, statements);
  return underAmended(
    [...statements, ...asides, ...compared, ...others, ...years, ...parts],
    amended,
    breakdown.outer,
  );
}
