import { z } from 'zod';
import json from '../../../knowledge/rules/cstdcs-share.json' with { type: 'json' };
import type { Figure, Period } from '../../../model/figure.ts';
import type { Severity } from '../../../model/flag.ts';
import { groupBy } from '../group.ts';
import type { Facts, Finding, Rule } from '../rule.ts';
import { articleOn, RuleData } from '../rule-data.ts';
import { totalOf } from '../totals.ts';
import { basisOf } from '../wording.ts';
import { yearLabel } from '../years.ts';

const DATA = RuleData.extend({
  capPercent: z.number().int().min(1).max(100),
  limited: z.string(),
  base: z.array(z.string()).min(1),
}).parse(json);

interface AchievementYear {
  readonly period: Period;
  readonly figures: readonly Figure[];
}

/** Individuals awarded for one achievement year; cumulative numbers, proposals and ranges of years never count. */
function isComparable(figure: Figure): boolean {
  return (
    figure.recipient === 'ca_nhan' &&
    figure.status === 'awarded' &&
    figure.counting === 'distinct' &&
    (figure.period?.kind === 'year' || figure.period?.kind === 'school_year')
  );
}

function achievementYears(figures: readonly Figure[]): AchievementYear[] {
  const groups = groupBy(figures.filter(isComparable), ({ unit, period }) =>
    JSON.stringify([unit?.toLowerCase() ?? null, period?.from, period?.to]),
  );
  return [...groups.values()].flatMap((group) => {
    const period = group[0]?.period;
    return period === undefined || period === null ? [] : [{ period, figures: group }];
  });
}

/**
 * The law does not say how to round the cap, so three answers are possible; null is within the cap.
 *
 * @example severityOf(8, 48) // 'warning': 15% of 48 is 7.2; 7 is the rounded cap, 8 the cap rounded up
 */
function severityOf(limited: number, base: number): Severity | null {
  if (limited * 100 <= base * DATA.capPercent) return null;
  if (limited <= Math.floor((base * DATA.capPercent + 50) / 100)) return 'info';
  return limited <= Math.ceil((base * DATA.capPercent) / 100) ? 'warning' : 'error';
}

/** Awards that a unit does not have are simply not there; one whose total cannot be told makes the base unknown. */
function baseOf(figures: readonly Figure[], facts: Facts): { count: number; figures: Figure[] } | null {
  const present = DATA.base
    .map((award) => figures.filter((figure) => figure.award === award))
    .filter((own) => own.length > 0);
  const totals = present.map((own) => totalOf(own, facts.pages));
  const known = totals.filter((total) => total !== null);
  if (known.length < totals.length) return null;
  return {
    count: known.reduce((sum, total) => sum + total.count, 0),
    figures: known.flatMap((total) => [...total.figures]),
  };
}

function lookAt({ period, figures }: AchievementYear, facts: Facts): Finding[] {
  const article = articleOn(DATA.articles, period.to);
  const own = figures.filter((figure) => figure.award === DATA.limited);
  const limited = totalOf(own, facts.pages);
  const base = baseOf(figures, facts);
  if (article === null || limited === null || base === null || base.count === 0) return [];
  const severity = severityOf(limited.count, base.count);
  if (severity === null) return [];
  const concerned = [...limited.figures, ...base.figures];
  return [
    {
      severity,
      parameters: {
        year: yearLabel(period),
        cstdcs: limited.count,
        ldtt: base.count,
        percent: Math.round((limited.count * 1000) / base.count) / 10,
        cap: DATA.capPercent,
      },
      figures: concerned,
      evidence: concerned.flatMap((figure) => figure.evidence),
      basis: basisOf(article),
    },
  ];
}

/** L1: the share of Chiến sĩ thi đua cơ sở among those with Lao động tiên tiến, by unit and achievement year. */
export const cstdcsShare: Rule = {
  id: DATA.id,
  look: (facts) => achievementYears(facts.figures).flatMap((year) => lookAt(year, facts)),
};
