import { z } from 'zod';
import { statedCutOffs } from '../../../extractors/statistics/campaign/stated-cut-offs.ts';
import json from '../../../knowledge/rules/after-cut-off.json' with { type: 'json' };
import type { CampaignPlan } from '../../../model/campaign-plan.ts';
import type { Evidence, Figure } from '../../../model/figure.ts';
import { groupBy } from '../../../model/group-by.ts';
import { printedDay } from '../../../model/printed-day.ts';
import { isSamePeriod } from '../../campaigns/days.ts';
import { quotesOf } from '../quotes.ts';
import type { Facts, Finding, Rule } from '../rule.ts';
import { RuleData } from '../rule-data.ts';

const DATA = RuleData.extend({ most: z.number().int().min(1) }).parse(json);

/** Something that counts up to a day after the cut-off. */
interface Late {
  readonly to: string;
  readonly figures: readonly Figure[];
  readonly evidence: readonly Evidence[];
}

/**
 * Awarded figures of a span that ends after the cut-off and touches what was asked for; a period that is asked for
 * as a whole ends after it by nature, and what lies outside altogether is another rule's.
 */
function lateFigures(figures: readonly Figure[], { requests }: CampaignPlan, cutOff: string): Late[] {
  const asked = requests.flatMap(({ period }) => (period === null ? [] : [period]));
  const late = figures.flatMap((figure) => {
    const { period, status } = figure;
    if (status !== 'awarded' || period === null || period.to <= cutOff) return [];
    if (asked.some((one) => isSamePeriod(one, period) && period.to >= one.to)) return [];
    return asked.some(({ from, to }) => period.from <= to && from <= period.to)
      ? [{ figure, to: period.to }]
      : [];
  });
  return [...groupBy(late, ({ to }) => to)].map(([to, group]) => ({
    to,
    figures: group.map(({ figure }) => figure),
    evidence: group.flatMap(({ figure }) => figure.evidence),
  }));
}

function findingOf(campaign: string, cutOff: string, { to, figures, evidence }: Late): Finding {
  const places = figures.length === 0 ? [evidence] : figures.map((figure) => figure.evidence);
  return {
    severity: 'warning',
    parameters: {
      campaign,
      cutOff: printedDay(cutOff),
      stated: printedDay(to),
      quotes: quotesOf(places, DATA.most),
    },
    figures,
    evidence,
    basis: null,
  };
}

function look(plan: CampaignPlan, { document, pages, figures }: Facts): Finding[] {
  if (plan.cutOff === null) return [];
  const { to: cutOff } = plan.cutOff;
  const stated = statedCutOffs(document, pages)
    .filter(({ to }) => to > cutOff)
    .map(({ to, evidence }) => ({ to, figures: [], evidence }));
  return [...stated, ...lateFigures(figures, plan, cutOff)].map((late) =>
    findingOf(plan.title, cutOff, late),
  );
}

/** A report that counts past the cut-off day of the campaign that it answers. */
export const afterCutOff: Rule = {
  id: DATA.id,
  look: (facts) => (facts.campaigns ?? []).flatMap((plan) => look(plan, facts)),
};
