import { z } from 'zod';
import json from '../../../knowledge/rules/outside-period.json' with { type: 'json' };
import type { CampaignPlan } from '../../../model/campaign-plan.ts';
import type { Figure, Period } from '../../../model/figure.ts';
import { groupBy } from '../../../model/group-by.ts';
import { printedDay } from '../../../model/printed-day.ts';
import { isSamePeriod, sameness } from '../../campaigns/days.ts';
import { quotesOf } from '../quotes.ts';
import type { Facts, Finding, Rule } from '../rule.ts';
import { RuleData } from '../rule-data.ts';

const DATA = RuleData.extend({ most: z.number().int().min(1) }).parse(json);

/** "6 tháng đầu năm 2022 (01/01/2022–30/06/2022)" */
function printed({ label, from, to }: Period): string {
  return `${label} (${printedDay(from)}–${printedDay(to)})`;
}

function askedIn({ requests }: CampaignPlan): Period[] {
  return requests.flatMap(({ period }) => (period === null ? [] : [period]));
}

/** The report as a whole speaks of another period. */
function otherReport({ title }: CampaignPlan, asked: readonly Period[], { document }: Facts): Finding[] {
  const { period, evidence } = document;
  if (period === null || asked.some((one) => isSamePeriod(one, period))) return [];
  const place = evidence.period ?? evidence.title;
  return [
    {
      severity: 'warning',
      parameters: { campaign: title, asked: asked.map(printed).join(', '), period: printed(period) },
      figures: [],
      evidence: place === undefined ? [] : [place],
      basis: null,
    },
  ];
}

/** Figures of a report on the right period that stand wholly outside it. */
function otherFigures(
  { title }: CampaignPlan,
  asked: readonly Period[],
  figures: readonly Figure[],
): Finding[] {
  const outside = figures.flatMap((figure) => {
    const { period, status } = figure;
    if (status !== 'awarded' || period === null) return [];
    return asked.some((one) => sameness(one, period) > 0) ? [] : [{ figure, period }];
  });
  return [...groupBy(outside, ({ period }) => `${period.from} ${period.to}`).values()].flatMap((group) => {
    const period = group[0]?.period;
    if (period === undefined) return [];
    const found = group.map(({ figure }) => figure);
    return {
      severity: 'info',
      parameters: {
        campaign: title,
        asked: asked.map(printed).join(', '),
        period: printed(period),
        figures: found.length,
        quotes: quotesOf(
          found.map(({ evidence }) => evidence),
          DATA.most,
        ),
      },
      figures: found,
      evidence: found.flatMap(({ evidence }) => evidence),
      basis: null,
    };
  });
}

function look(plan: CampaignPlan, facts: Facts): Finding[] {
  const asked = askedIn(plan);
  if (asked.length === 0) return [];
  const whole = otherReport(plan, asked, facts);
  return whole.length > 0 ? whole : otherFigures(plan, asked, facts.figures);
}

/** A report, or figures of it, of another period than the campaign that it answers asks about. */
export const outsidePeriod: Rule = {
  id: DATA.id,
  look: (facts) => (facts.campaigns ?? []).flatMap((plan) => look(plan, facts)),
};
