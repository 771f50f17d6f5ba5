import {
  type Award,
  actOf,
  awardName,
  awardOf,
  type InForce,
} from '../../../extractors/statistics/awards.ts';
import json from '../../../knowledge/rules/award-in-force.json' with { type: 'json' };
import type { Figure, Period } from '../../../model/figure.ts';
import type { Finding, Rule } from '../rule.ts';
import { RuleData } from '../rule-data.ts';
import { basisOf } from '../wording.ts';
import { yearLabel } from '../years.ts';

const DATA = RuleData.parse(json);

type Verdict = Pick<Finding, 'severity' | 'basis'> & { readonly limit: { since: string } | { last: string } };

function basis(law: InForce): Finding['basis'] {
  const { from, to, evidence, sources } = law;
  return basisOf({ text: actOf(law), from, to, evidence, source: sources.join(', ') });
}

/** Given before the law had it, which cannot be, or after the law dropped it: the old word may stand for another. */
function verdictOn({ inForce }: Award, period: Period): Verdict | null {
  const first = inForce[0];
  const last = inForce.at(-1);
  if (first !== undefined && first.from !== null && period.to < first.from) {
    return { severity: 'error', limit: { since: first.from.slice(0, 4) }, basis: basis(first) };
  }
  if (last !== undefined && last.to !== null && period.from > last.to) {
    return { severity: 'warning', limit: { last: last.to.slice(0, 4) }, basis: basis(last) };
  }
  return null;
}

function lookAt(figure: Figure): Finding[] {
  const { period } = figure;
  const award = figure.award === null ? undefined : awardOf(figure.award);
  if (award === undefined || period === null || figure.status !== 'awarded' || figure.count === 0) return [];
  const verdict = verdictOn(award, period);
  if (verdict === null) return [];
  return [
    {
      severity: verdict.severity,
      parameters: { award: awardName(award.id), year: yearLabel(period), ...verdict.limit },
      figures: [figure],
      evidence: figure.evidence,
      basis: verdict.basis,
    },
  ];
}

/** L23, L24: an award said to be given for a time when the law did not have it (`inForce` of `awards.json`). */
export const awardInForce: Rule = {
  id: DATA.id,
  look: ({ figures }) => figures.flatMap(lookAt),
};
