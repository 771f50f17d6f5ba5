import { z } from 'zod';
import { awardName } from '../../../extractors/statistics/awards.ts';
import json from '../../../knowledge/rules/ldtt-over-staff.json' with { type: 'json' };
import type { Figure } from '../../../model/figure.ts';
import { findingOn } from '../finding.ts';
import type { Finding, Rule } from '../rule.ts';
import { articleOn, RuleData } from '../rule-data.ts';

const DATA = RuleData.extend({ awards: z.array(z.string()).min(1) }).parse(json);

function lookAt(figure: Figure): Finding[] {
  const { award, recipient, count, outOf, period } = figure;
  if (award === null || !DATA.awards.includes(award) || recipient !== 'ca_nhan') return [];
  if (outOf === undefined || count <= outOf) return [];
  const article = period === null ? null : articleOn(DATA.articles, period.to);
  return [
    findingOn([figure], {
      severity: 'error',
      parameters: { award: awardName(award), count, staff: outOf },
      article,
    }),
  ];
}

/** L2: more people with a yearly title than the staff printed beside them; all of the staff is nothing unusual. */
export const ldttOverStaff: Rule = {
  id: DATA.id,
  look: ({ figures }) => figures.flatMap(lookAt),
};
