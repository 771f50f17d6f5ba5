import { z } from 'zod';
import json from '../../../knowledge/rules/copied-year.json' with { type: 'json' };
import type { Figure } from '../../../model/figure.ts';
import { groupBy } from '../../../model/group-by.ts';
import type { Finding, Rule } from '../rule.ts';
import { RuleData } from '../rule-data.ts';
import { byYear, consecutive, type YearFigures, yearlyFigures } from '../series.ts';
import { placesOf } from '../sum-finding.ts';
import { yearLabel } from '../years.ts';

const DATA = RuleData.extend({
  leastFigures: z.number().int().min(2),
  leastDifferent: z.number().int().min(1),
}).parse(json);

function saidOf({ award, rank, recipient, occasion, role, sex, count }: Figure): string {
  return JSON.stringify([award, rank, recipient, occasion, role, sex, count]);
}

function isCopy(before: readonly Figure[], after: readonly Figure[]): boolean {
  const told = (figures: readonly Figure[]): string => figures.map(saidOf).sort().join();
  const different = new Set(after.map(({ count }) => count)).size;
  return (
    after.length >= DATA.leastFigures && different >= DATA.leastDifferent && told(before) === told(after)
  );
}

function findingOf([before, after]: readonly [YearFigures, YearFigures]): Finding[] {
  if (!isCopy(before.figures, after.figures)) return [];
  const concerned = [...before.figures, ...after.figures];
  const parameters = {
    year: yearLabel(after.period),
    yearBefore: yearLabel(before.period),
    figures: after.figures.length,
  };
  return [
    { severity: 'warning', parameters, figures: concerned, evidence: placesOf(concerned), basis: null },
  ];
}

/** L26: a year that says word for word the numbers of the year before. */
export const copiedYear: Rule = {
  id: DATA.id,
  look({ figures, pages }) {
    const units = groupBy(yearlyFigures(figures, pages), ({ unit, period }) =>
      JSON.stringify([unit, period?.kind]),
    );
    return [...units.values()].flatMap((own) => consecutive(byYear(own)).flatMap(findingOf));
  },
};
