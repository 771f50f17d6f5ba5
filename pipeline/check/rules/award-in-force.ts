import { z } from 'zod';
import { awardName } from '../../../extractors/statistics/awards.ts';
import json from '../../../knowledge/rules/award-in-force.json' with { type: 'json' };
import type { Figure } from '../../../model/figure.ts';
import type { Finding, Rule } from '../rule.ts';
import { Article, RuleData } from '../rule-data.ts';
import { basisOf } from '../wording.ts';
import { yearLabel } from '../years.ts';

const DATA = RuleData.extend({ awards: z.array(Article.extend({ award: z.string() })).min(1) }).parse(json);

function lookAt(figure: Figure): Finding[] {
  const law = DATA.awards.find((entry) => entry.award === figure.award);
  const { period } = figure;
  if (law === undefined || law.from === null || period === null) return [];
  if (figure.status !== 'awarded' || figure.count === 0 || period.to >= law.from) return [];
  return [
    {
      severity: 'error',
      parameters: { award: awardName(law.award), year: yearLabel(period), since: law.from.slice(0, 4) },
      figures: [figure],
      evidence: figure.evidence,
      basis: basisOf(law),
    },
  ];
}

/** L23, L24: an award said to be given for a time when the law did not have it yet. */
export const awardInForce: Rule = {
  id: DATA.id,
  look: ({ figures }) => figures.flatMap(lookAt),
};
