import type { Figure } from '../../model/figure.ts';

/**
 * What a figure counts, whatever its number: figures with the same subject speak of the same recipients of the same
 * award, unit and period. Role, sex and occasion are left out, and whether it was asked for or given is not.
 */
export function subjectOf(figure: Figure): string {
  return JSON.stringify([...thingOf(figure), figure.status]);
}

/** The same whether it was asked for or given. */
export function subjectOfAnyStatus(figure: Figure): string {
  return JSON.stringify(thingOf(figure));
}

function thingOf({ award, rank, recipient, counting, unit, period }: Figure): unknown[] {
  return [award, rank, recipient, counting, unit?.toLowerCase() ?? null, period?.from, period?.to];
}
