import { z } from 'zod';
import { awardName } from '../../../extractors/statistics/awards.ts';
import json from '../../../knowledge/rules/year-on-year.json' with { type: 'json' };
import type { Figure } from '../../../model/figure.ts';
import type { Severity } from '../../../model/flag.ts';
import { groupBy } from '../../../model/group-by.ts';
import type { Page } from '../../../model/page.ts';
import type { Facts, Finding, Rule } from '../rule.ts';
import { RuleData } from '../rule-data.ts';
import { byYear, consecutive, yearlyFigures } from '../series.ts';
import { placesOf } from '../sum-finding.ts';
import { type Total, totalOf } from '../totals.ts';
import { yearLabel } from '../years.ts';

const DATA = RuleData.extend({
  least: z.number().int().positive(),
  share: z.number().positive(),
  leastDoubtful: z.number().int().positive(),
  factor: z.number().min(1),
}).parse(json);

interface Jump {
  readonly before: Total;
  readonly after: Total;
  readonly years: readonly [number | string, number | string];
}

function difference({ before, after }: Jump): number {
  return Math.abs(after.count - before.count);
}

function severityOf(jump: Jump): Severity | null {
  const { before, after } = jump;
  if (difference(jump) <= Math.max(DATA.least, before.count * DATA.share)) return null;
  const [low, high] = [Math.min(before.count, after.count), Math.max(before.count, after.count)];
  return difference(jump) > DATA.leastDoubtful && high >= low * DATA.factor ? 'warning' : 'info';
}

function jumpsOf(figures: readonly Figure[], pages: readonly Page[]): Jump[] {
  return consecutive(byYear(figures)).flatMap(([earlier, later]) => {
    const [before, after] = [totalOf(earlier.figures, pages), totalOf(later.figures, pages)];
    if (before === null || after === null) return [];
    return [{ before, after, years: [yearLabel(earlier.period), yearLabel(later.period)] as const }];
  });
}

function lookAt(figures: readonly Figure[], { pages }: Facts): Finding[] {
  const [greatest] = jumpsOf(figures, pages).sort((one, other) => difference(other) - difference(one));
  const severity = greatest === undefined ? null : severityOf(greatest);
  const { award, rank } = figures[0] ?? {};
  if (greatest === undefined || severity === null || award == null) return [];
  const { before, after, years } = greatest;
  const concerned = [...before.figures, ...after.figures];
  const parameters = {
    award: awardName(award, rank),
    before: before.count,
    yearBefore: years[0],
    after: after.count,
    year: years[1],
  };
  return [{ severity, parameters, figures: concerned, evidence: placesOf(concerned), basis: null }];
}

/** L26: an award whose count jumps from one year of the report to the next. */
export const yearOnYear: Rule = {
  id: DATA.id,
  look(facts) {
    const series = groupBy(
      yearlyFigures(facts.figures, facts.pages),
      ({ award, rank, recipient, unit, period }) =>
        JSON.stringify([award, rank, recipient, unit, period?.kind]),
    );
    return [...series.values()].flatMap((figures) => lookAt(figures, facts));
  },
};
