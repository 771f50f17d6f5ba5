import { z } from 'zod';
import json from '../../../knowledge/rules/co-cp-share.json' with { type: 'json' };
import { groupBy } from '../../../model/group-by.ts';
import { awardTotal } from '../award-total.ts';
import { findingOn } from '../finding.ts';
import { percentOf } from '../percent.ts';
import type { Facts, Finding, Rule } from '../rule.ts';
import { articleOn, RuleData } from '../rule-data.ts';
import type { Total } from '../totals.ts';
import { isOneYear, type UnitPeriod, unitPeriods } from '../unit-periods.ts';
import { yearLabel } from '../years.ts';

const DATA = RuleData.extend({
  capPercent: z.number().int().min(1).max(100),
  limited: z.string(),
  base: z.string(),
  leastCollectives: z.number().int().min(1),
}).parse(json);

/** The years of one unit, whatever was asked for and whatever was given in them, told apart by status. */
function sameYear(years: readonly UnitPeriod[]): readonly UnitPeriod[][] {
  const key = ({ unit, period }: UnitPeriod) =>
    JSON.stringify([unit?.toLowerCase() ?? null, period.from, period.to]);
  return [...groupBy(years, key).values()];
}

/** The flags of the ministry or province: those of the same status, else of the other; proposals are held to awards. */
function baseOf(year: UnitPeriod, all: readonly UnitPeriod[], { pages }: Facts): Total | null {
  const totals = [year, ...all].map(({ figures }) => awardTotal(figures, [DATA.base], 'tap_the', pages));
  return totals.find((total) => total !== null) ?? null;
}

function lookAt(year: UnitPeriod, all: readonly UnitPeriod[], facts: Facts): Finding[] {
  const article = articleOn(DATA.articles, year.period.to);
  const limited = awardTotal(year.figures, [DATA.limited], 'tap_the', facts.pages);
  const base = baseOf(year, all, facts);
  if (article === null || limited === null || base === null) return [];
  const collectives = limited.count + base.count;
  const most = Math.ceil((collectives * DATA.capPercent) / 100);
  if (collectives < DATA.leastCollectives || limited.count <= most) return [];
  return [
    findingOn([...limited.figures, ...base.figures], {
      severity: 'warning',
      parameters: {
        year: yearLabel(year.period),
        flags: limited.count,
        all: collectives,
        percent: percentOf(limited.count, collectives),
        cap: DATA.capPercent,
      },
      article,
    }),
  ];
}

/** L9: flags of the Government among the collectives of a province or ministry that could be proposed for one. */
export const coCpShare: Rule = {
  id: DATA.id,
  look: (facts) =>
    sameYear(unitPeriods(facts.figures).filter(isOneYear)).flatMap((all) =>
      all.flatMap((year) => lookAt(year, all, facts)),
    ),
};
