import { nameWords } from '../../extractors/statistics/units/fold.ts';
import type { NewReportingUnit } from '../../model/campaign-plan.ts';

/** A unit's name as names are compared: abbreviations written out, without punctuation. */
export function nameKey(name: string): string {
  return nameWords(name).join(' ');
}

/** What makes a unit the same as another one: two communes may have one name under two districts. */
export function unitKey({ name, parent }: Pick<NewReportingUnit, 'name' | 'parent'>): string {
  return `${nameKey(name)}|${parent === null ? '' : nameKey(parent)}`;
}
