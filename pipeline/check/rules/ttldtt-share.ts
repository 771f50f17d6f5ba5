import { z } from 'zod';
import { awardName } from '../../../extractors/statistics/awards.ts';
import json from '../../../knowledge/rules/ttldtt-share.json' with { type: 'json' };
import { awardTotal } from '../award-total.ts';
import { lowerTitle, wholeOf } from '../counted-apart.ts';
import { findingOn } from '../finding.ts';
import { percentOf } from '../percent.ts';
import type { Facts, Finding } from '../rule.ts';
import { Article, articleOn, RuleData } from '../rule-data.ts';
import type { UnitPeriod } from '../unit-periods.ts';
import { yearRule } from '../year-rule.ts';
import { yearLabel } from '../years.ts';

const Awards = z.array(z.string()).min(1);
const Need = z.object({
  awards: Awards,
  percent: z.number().positive().max(100),
  /** Whether the percentage itself is too little ("trên 50%"), or just enough ("ít nhất 70%"). */
  above: z.boolean(),
  articles: z.array(Article).min(1),
});
const DATA = RuleData.extend({ people: Awards, higher: Awards, needs: z.array(Need).min(1) }).parse(json);

type Need = z.infer<typeof Need>;

/** The people with Lao động tiên tiến, how many at most, and the staff that they are part of. */
function peopleOf({ figures }: UnitPeriod, { pages }: Facts) {
  const people = awardTotal(figures, DATA.people, 'ca_nhan', pages);
  const staff = people === null ? null : wholeOf(people.figures);
  if (people === null || staff === null || staff === 0) return null;
  const higher = awardTotal(figures, DATA.higher, 'ca_nhan', pages);
  return { ...people, most: higher === null ? people.count : lowerTitle(higher, people).most, staff };
}

function tooFew(count: number, staff: number, { percent, above }: Need): boolean {
  const [have, needed] = [count * 100, staff * percent];
  return above ? have <= needed : have < needed;
}

function lookAt(year: UnitPeriod, facts: Facts): Finding[] {
  const people = peopleOf(year, facts);
  if (people === null) return [];
  return DATA.needs.flatMap((need): Finding[] => {
    const collectives = awardTotal(year.figures, need.awards, 'tap_the', facts.pages);
    const all = collectives === null ? null : wholeOf(collectives.figures);
    const article = articleOn(need.articles, year.period.to);
    if (collectives === null || all === null || collectives.count < all || article === null) return [];
    if (!tooFew(people.count, people.staff, need)) return [];
    return [
      findingOn([...collectives.figures, ...people.figures], {
        // Those of the higher title may be counted apart; then the share may be reached after all.
        severity: tooFew(people.most, people.staff, need) ? 'warning' : 'info',
        parameters: {
          year: yearLabel(year.period),
          award: awardName(collectives.figures[0]?.award ?? ''),
          collectives: all,
          ldtt: people.count,
          staff: people.staff,
          percent: percentOf(people.count, people.staff),
          needed: need.percent,
        },
        article,
      }),
    ];
  });
}

/**
 * L8, and the share of L7: every collective of a unit has a title that asks for a share of its members with Lao động
 * tiên tiến, and the unit as a whole does not reach that share. Where only some have the title nothing can be told.
 */
export const ttldttShare = yearRule(DATA.id, lookAt);
