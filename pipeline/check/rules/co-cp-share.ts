import { z } from 'zod';
import json from '../../../knowledge/rules/co-cp-share.json' with { type: 'json' };
import { awardTotal } from '../award-total.ts';
import { findingOn } from '../finding.ts';
import { percentOf } from '../percent.ts';
import type { Facts, Finding } from '../rule.ts';
import { articleOn, RuleData } from '../rule-data.ts';
import type { UnitPeriod } from '../unit-periods.ts';
import { yearRule } from '../year-rule.ts';
import { yearLabel } from '../years.ts';

const DATA = RuleData.extend({
  capPercent: z.number().int().min(1).max(100),
  limited: z.string(),
  base: z.string(),
  leastCollectives: z.number().int().min(1),
}).parse(json);

function lookAt(year: UnitPeriod, { pages }: Facts): Finding[] {
  const article = articleOn(DATA.articles, year.period.to);
  const limited = awardTotal(year.figures, [DATA.limited], 'tap_the', pages);
  const base = awardTotal(year.figures, [DATA.base], 'tap_the', pages);
  if (article === null || limited === null || base === null) return [];
  const all = limited.count + base.count;
  if (all < DATA.leastCollectives || limited.count <= Math.ceil((all * DATA.capPercent) / 100)) return [];
  return [
    findingOn([...limited.figures, ...base.figures], {
      severity: 'warning',
      parameters: {
        year: yearLabel(year.period),
        flags: limited.count,
        all,
        percent: percentOf(limited.count, all),
        cap: DATA.capPercent,
      },
      article,
    }),
  ];
}

/** L9: flags of the Government among the collectives of a province or ministry that could be proposed for one. */
export const coCpShare = yearRule(DATA.id, lookAt);
