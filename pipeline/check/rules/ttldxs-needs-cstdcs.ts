import { z } from 'zod';
import json from '../../../knowledge/rules/ttldxs-needs-cstdcs.json' with { type: 'json' };
import type { Figure } from '../../../model/figure.ts';
import type { Severity } from '../../../model/flag.ts';
import { awardTotal } from '../award-total.ts';
import { findingOn } from '../finding.ts';
import type { Facts, Finding } from '../rule.ts';
import { articleOn, RuleData } from '../rule-data.ts';
import type { UnitPeriod } from '../unit-periods.ts';
import { yearRule } from '../year-rule.ts';
import { yearLabel } from '../years.ts';

const Awards = z.array(z.string()).min(1);
const DATA = RuleData.extend({ collectives: Awards, needed: Awards, beside: Awards }).parse(json);

function mentions(figures: readonly Figure[], awards: readonly string[]): boolean {
  return figures.some(({ award }) => award !== null && awards.includes(award));
}

/** How many the report tells; none told beside the titles of the same level is a gap, beside nothing it says nothing. */
function neededIn(
  { figures }: UnitPeriod,
  { pages }: Facts,
): { count: number; figures: readonly Figure[]; severity: Severity } | null {
  if (mentions(figures, DATA.needed)) {
    const total = awardTotal(figures, DATA.needed, 'ca_nhan', pages);
    return total === null ? null : { ...total, severity: 'warning' };
  }
  return mentions(figures, DATA.beside) ? { count: 0, figures: [], severity: 'info' } : null;
}

function lookAt(year: UnitPeriod, facts: Facts): Finding[] {
  const article = articleOn(DATA.articles, year.period.to);
  const collectives = awardTotal(year.figures, DATA.collectives, 'tap_the', facts.pages);
  const needed = neededIn(year, facts);
  if (article === null || collectives === null || needed === null) return [];
  if (collectives.count <= needed.count) return [];
  return [
    findingOn([...collectives.figures, ...needed.figures], {
      severity: needed.severity,
      parameters: { year: yearLabel(year.period), ttldxs: collectives.count, cstdcs: needed.count },
      article,
    }),
  ];
}

/** L7: more Tập thể lao động xuất sắc than Chiến sĩ thi đua cơ sở, of whom each such collective has one at least. */
export const ttldxsNeedsCstdcs = yearRule(DATA.id, lookAt);
