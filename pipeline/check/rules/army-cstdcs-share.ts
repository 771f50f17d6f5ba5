import { z } from 'zod';
import { awardName } from '../../../extractors/statistics/awards.ts';
import json from '../../../knowledge/rules/army-cstdcs-share.json' with { type: 'json' };
import { awardTotal } from '../award-total.ts';
import { wholeOf } from '../counted-apart.ts';
import { findingOn } from '../finding.ts';
import { percentOf } from '../percent.ts';
import type { Facts, Finding } from '../rule.ts';
import { Article, articleOn, RuleData } from '../rule-data.ts';
import type { UnitPeriod } from '../unit-periods.ts';
import { wordPattern } from '../word-pattern.ts';
import { yearRule } from '../year-rule.ts';
import { yearLabel } from '../years.ts';

const Limit = z.object({
  award: z.string(),
  percent: z.number().positive().max(100),
  articles: z.array(Article).min(1),
});
const Words = z.array(z.string()).min(1);
const DATA = RuleData.extend({
  units: Words,
  others: Words,
  limits: z.array(Limit).min(1),
}).parse(json);

const ARMY = wordPattern(DATA.units);
const OTHERS = wordPattern(DATA.others);

function isArmy(unit: string | null, { document }: Facts): boolean {
  return [unit ?? document.unit, document.issuer].some(
    (name) => name !== null && ARMY.test(name) && !OTHERS.test(name),
  );
}

/** The strength of the unit: the one number that stands behind its counts of people. */
function strengthOf({ figures }: UnitPeriod): number | null {
  const people = figures.filter(
    ({ award, recipient }) => recipient === 'ca_nhan' && DATA.limits.some((limit) => limit.award === award),
  );
  return wholeOf(people.filter(({ outOf }) => outOf !== undefined));
}

function lookAt(year: UnitPeriod, facts: Facts): Finding[] {
  const strength = isArmy(year.unit, facts) ? strengthOf(year) : null;
  if (strength === null) return [];
  return DATA.limits.flatMap(({ award, percent, articles }): Finding[] => {
    const total = awardTotal(year.figures, [award], 'ca_nhan', facts.pages);
    const article = articleOn(articles, year.period.to);
    if (article === null || total === null || total.count * 100 <= strength * percent) return [];
    return [
      findingOn(total.figures, {
        severity: 'warning',
        parameters: {
          year: yearLabel(year.period),
          award: awardName(award),
          count: total.count,
          strength,
          percent: percentOf(total.count, strength),
          cap: percent,
        },
        article,
      }),
    ];
  });
}

/** L1d: the shares of the Army, which are of the whole strength of a unit, where a count stands beside it ("12/130"). */
export const armyCstdcsShare = yearRule(DATA.id, lookAt);
