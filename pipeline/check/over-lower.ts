import type { Recipient } from '../../model/figure.ts';
import { awardTotal } from './award-total.ts';
import { wholeOf } from './counted-apart.ts';
import { findingOn } from './finding.ts';
import type { Facts, Finding } from './rule.ts';
import { type Article, articleOn } from './rule-data.ts';
import { type UnitPeriod, unitPeriods } from './unit-periods.ts';
import { yearLabel } from './years.ts';

/** A title whose holders are chosen among those of a lower one, each with its counterparts in the armed forces. */
export interface TitlePair {
  readonly higher: readonly string[];
  readonly lower: readonly string[];
  readonly recipient: Recipient;
  readonly articles: readonly Article[];
}

/**
 * Units and periods with more of the higher title than of the lower one: a warning, since a report may list those of
 * the higher title only once. Where the two fill the number of staff together it shows that it does: information that
 * the number of the lower title is too small. Sums over several years are compared too, with sums.
 */
export function overLower(facts: Facts, pair: TitlePair): Finding[] {
  const groups = unitPeriods(facts.figures);
  return groups.flatMap((group) => lookAt(group, groups, facts, pair));
}

/** What was given of the lower title where the higher one is only asked for: the same year has both. */
function givenBeside({ unit, period, status, counting }: UnitPeriod, groups: readonly UnitPeriod[]) {
  const given = groups.find(
    (one) =>
      one.status === 'awarded' &&
      one.unit === unit &&
      one.counting === counting &&
      one.period.from === period.from &&
      one.period.to === period.to,
  );
  return status === 'proposed' ? (given?.figures ?? []) : [];
}

function lookAt(
  group: UnitPeriod,
  groups: readonly UnitPeriod[],
  { pages }: Facts,
  pair: TitlePair,
): Finding[] {
  const { figures, period } = group;
  const higher = awardTotal(figures, pair.higher, pair.recipient, pages);
  const lower =
    awardTotal(figures, pair.lower, pair.recipient, pages) ??
    awardTotal(givenBeside(group, groups), pair.lower, pair.recipient, pages);
  if (higher === null || lower === null || higher.count === 0) return [];
  const whole = wholeOf(lower.figures) ?? wholeOf(higher.figures);
  const together = higher.count + lower.count;
  if (higher.count <= lower.count && together !== whole) return [];
  const article = articleOn(pair.articles, period.to);
  return [
    findingOn([...higher.figures, ...lower.figures], {
      severity: together === whole ? 'info' : 'warning',
      parameters: { year: yearLabel(period), higher: higher.count, lower: lower.count, together },
      article,
    }),
  ];
}
