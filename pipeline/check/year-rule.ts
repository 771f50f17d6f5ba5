import type { Facts, Finding, Rule } from './rule.ts';
import { isOneYear, type UnitPeriod, unitPeriods } from './unit-periods.ts';

/** A rule that looks at the figures of each unit and year by themselves. */
export function yearRule(id: string, lookAt: (year: UnitPeriod, facts: Facts) => readonly Finding[]): Rule {
  return {
    id,
    look: (facts) =>
      unitPeriods(facts.figures)
        .filter(isOneYear)
        .flatMap((year) => lookAt(year, facts)),
  };
}
