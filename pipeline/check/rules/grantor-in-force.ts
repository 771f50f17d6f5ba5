import { z } from 'zod';
import { GrantorClass } from '../../../extractors/statistics/vocabulary/grantor.ts';
import json from '../../../knowledge/rules/grantor-in-force.json' with { type: 'json' };
import type { Figure } from '../../../model/figure.ts';
import { findingOn } from '../finding.ts';
import { grantorClass } from '../grantor.ts';
import type { Finding, Rule } from '../rule.ts';
import { articleOn, RuleData } from '../rule-data.ts';
import { wordPattern } from '../word-pattern.ts';
import { yearLabel } from '../years.ts';

const DATA = RuleData.extend({
  ended: z.array(GrantorClass).min(1),
  endedWords: z.array(z.string()).min(1),
}).parse(json);

const ENDED_WORDS = wordPattern(DATA.endedWords);

function hasEnded(grantor: string): boolean {
  const found = grantorClass(grantor);
  return found !== null && (DATA.ended.includes(found) || (found === 'xa' && ENDED_WORDS.test(grantor)));
}

function lookAt(figure: Figure): Finding[] {
  const { authority, period, status } = figure;
  if (authority === undefined || period === null || status !== 'awarded' || !hasEnded(authority)) return [];
  // A year that began before may have had the award in its first half.
  const article = articleOn(DATA.articles, period.from);
  if (article === null) return [];
  return [
    findingOn([figure], {
      severity: 'warning',
      parameters: { grantor: authority, quote: figure.evidence[0]?.text ?? '', year: yearLabel(period) },
      article,
    }),
  ];
}

/** L24: an award said to be given by a body of the district level for a time when there was none any more. */
export const grantorInForce: Rule = {
  id: DATA.id,
  look: ({ figures }) => figures.flatMap(lookAt),
};
