import { z } from 'zod';
import { awardName } from '../../../extractors/statistics/awards.ts';
import { GrantorClass } from '../../../extractors/statistics/vocabulary/grantor.ts';
import json from '../../../knowledge/rules/grantor-level.json' with { type: 'json' };
import type { Figure } from '../../../model/figure.ts';
import { findingOn } from '../finding.ts';
import { grantorOf, otherGiver } from '../grantor.ts';
import type { Facts, Finding, Rule } from '../rule.ts';
import { Article, articleOn, RuleData } from '../rule-data.ts';

const Limit = z.object({
  grantors: z.array(GrantorClass).min(1),
  awards: z.array(z.string()).min(1),
  articles: z.array(Article).min(1),
});
const DATA = RuleData.extend({ limits: z.array(Limit).min(1) }).parse(json);

function lookAt(figure: Figure, { document, pages }: Facts): Finding[] {
  const { award, rank, period, count } = figure;
  if (award === null || period === null || figure.status !== 'awarded' || count === 0) return [];
  if (!DATA.limits.some(({ awards }) => awards.includes(award))) return [];
  const grantor = otherGiver(figure, pages) ?? grantorOf(figure, document);
  if (grantor === null) return [];
  const limit = DATA.limits.find(
    ({ grantors, awards }) => grantors.includes(grantor.class) && awards.includes(award),
  );
  const article = limit === undefined ? null : articleOn(limit.articles, period.to);
  if (article === null) return [];
  return [
    findingOn([figure], {
      severity: 'warning',
      parameters: {
        grantor: grantor.name,
        award: awardName(award, rank),
        count,
        quote: figure.evidence[0]?.text ?? '',
      },
      article,
    }),
  ];
}

/** L14: an award said to be given by a body below the one that may give it; such a body can only propose it. */
export const grantorLevel: Rule = {
  id: DATA.id,
  look: (facts) => facts.figures.flatMap((figure) => lookAt(figure, facts)),
};
