import { awardOf } from '../../extractors/statistics/awards.ts';
import type { Figure } from '../../model/figure.ts';
import type { Page } from '../../model/page.ts';
import { type Total, totalOf } from './totals.ts';

/** One number for people and collectives together makes every total of the award too small. */
function isUndivided({ award, recipient }: Figure): boolean {
  return recipient === 'undivided' && (awardOf(award ?? '')?.recipients.length ?? 0) === 1;
}

/**
 * The recipients of some awards together, among figures that may be compared (`unitPeriods`). An award that the unit
 * does not have is simply not there; one whose total cannot be told makes all unknown.
 *
 * @param awards ids of awards for the same recipient, such as LDTT and CSTT
 * @returns null where none of the awards is there, or one of their totals cannot be told
 */
export function awardTotal(
  figures: readonly Figure[],
  awards: readonly string[],
  recipient: Figure['recipient'],
  pages: readonly Page[],
): Total | null {
  const totals: Total[] = [];
  for (const award of awards) {
    const own = figures.filter((figure) => figure.award === award);
    const told = own.filter((figure) => figure.recipient === recipient);
    if (own.some(isUndivided)) return null;
    if (told.length === 0) continue;
    const total = totalOf(told, pages);
    if (total === null) return null;
    totals.push(total);
  }
  if (totals.length === 0) return null;
  return {
    count: totals.reduce((sum, total) => sum + total.count, 0),
    figures: totals.flatMap((total) => total.figures),
  };
}
