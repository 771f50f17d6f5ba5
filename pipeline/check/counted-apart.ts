import type { Total } from './totals.ts';

/** The one number of staff (or collectives) behind every figure of a total, "41/48"; null where none or several are. */
export function wholeOf({ figures }: Total): number | null {
  const wholes = new Set(figures.map(({ outOf }) => outOf ?? null));
  const [whole = null] = wholes;
  return wholes.size === 1 ? whole : null;
}

/**
 * The whole that two totals fill together, which shows that those of the higher title are not among those of the
 * lower one, although the higher title asks for the lower; null where nothing shows it.
 *
 * @example of 7 Chiến sĩ thi đua cơ sở and 41/48 Lao động tiên tiến: 48
 */
export function sharedStaff(higher: Total, lower: Total): number | null {
  const whole = wholeOf(lower) ?? wholeOf(higher);
  return whole !== null && higher.count > 0 && higher.count + lower.count === whole ? whole : null;
}
