import type { Random } from '../../../fixtures/scan/random.ts';

export { type Random, randomOf } from '../../../fixtures/scan/random.ts';

/** A whole number, both ends included. */
export function between(random: Random, least: number, most: number): number {
  return least + Math.floor(random() * (most - least + 1));
}

/** @throws RangeError for an empty list */
export function pick<T>(random: Random, list: readonly T[]): T {
  const chosen = list[Math.floor(random() * list.length)];
  if (chosen === undefined) throw new RangeError('nothing to pick from');
  return chosen;
}
