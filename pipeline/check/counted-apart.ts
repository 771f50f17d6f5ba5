import type { Figure } from '../../model/figure.ts';
import type { Total } from './totals.ts';

/** The one number of staff (or collectives) printed behind each of some figures, "41/48"; null where none or several are. */
export function wholeOf(figures: readonly Figure[]): number | null {
  const wholes = new Set(figures.map(({ outOf }) => outOf ?? null));
  const [whole = null] = wholes;
  return wholes.size === 1 ? whole : null;
}

/** How many have a title as the report reads, and how many at most if it lists those with a higher one apart. */
export interface LowerTitle {
  readonly told: number;
  readonly most: number;
}

/**
 * The holders of a title when some may be listed under a higher title alone. The number of staff settles it where it
 * is printed: the two together may fill it, which shows that they are apart, or go beyond it, so that they cannot be.
 *
 * @example of 7 Chiến sĩ thi đua cơ sở and 41 Lao động tiên tiến: { told: 41, most: 48 }; of a staff of 48: both 48
 */
export function lowerTitle(higher: Total, lower: Total): LowerTitle {
  const together = higher.count + lower.count;
  const staff = wholeOf(lower.figures) ?? wholeOf(higher.figures);
  if (staff === together) return { told: together, most: together };
  return { told: lower.count, most: staff !== null && staff < together ? lower.count : together };
}
