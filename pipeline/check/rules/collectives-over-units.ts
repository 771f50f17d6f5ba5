import { z } from 'zod';
import { awardName } from '../../../extractors/statistics/awards.ts';
import json from '../../../knowledge/rules/collectives-over-units.json' with { type: 'json' };
import { awardTotal } from '../award-total.ts';
import { wholeOf } from '../counted-apart.ts';
import { findingOn } from '../finding.ts';
import type { Facts, Finding } from '../rule.ts';
import { RuleData } from '../rule-data.ts';
import type { Total } from '../totals.ts';
import type { UnitPeriod } from '../unit-periods.ts';
import { yearRule } from '../year-rule.ts';
import { yearLabel } from '../years.ts';

const Awards = z.array(z.string()).min(1);
const DATA = RuleData.extend({ tellers: Awards, awards: Awards }).parse(json);

/** The number of collectives that stands beside the titles that all of them may have, and the figures that say it. */
function collectivesOf({ figures }: UnitPeriod, { pages }: Facts): { count: number; total: Total } | null {
  for (const award of DATA.tellers) {
    const total = awardTotal(figures, [award], 'tap_the', pages);
    const count = total === null ? null : wholeOf(total.figures);
    if (total !== null && count !== null) return { count, total };
  }
  return null;
}

function lookAt(year: UnitPeriod, facts: Facts): Finding[] {
  const collectives = collectivesOf(year, facts);
  if (collectives === null) return [];
  return DATA.awards.flatMap((award): Finding[] => {
    const total = awardTotal(year.figures, [award], 'tap_the', facts.pages);
    if (total === null || total.count <= collectives.count) return [];
    return [
      findingOn([...total.figures, ...collectives.total.figures], {
        severity: 'warning',
        parameters: {
          year: yearLabel(year.period),
          award: awardName(award),
          count: total.count,
          units: collectives.count,
        },
        article: null,
      }),
    ];
  });
}

/** L18: more collectives with a yearly title than the unit has, by the number that "26/28 khoa, phòng" prints. */
export const collectivesOverUnits = yearRule(DATA.id, lookAt);
