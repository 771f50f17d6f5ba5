import { setImmediate as breathe } from 'node:timers/promises';
import { resolveUnit } from '../../extractors/statistics/units/resolve.ts';
import type { CampaignPlan, NewReportingUnit } from '../../model/campaign-plan.ts';
import type { ResolvedUnit } from '../../model/unit.ts';
import type { KeyedUnit } from '../../store/reporting/units.ts';
import { unitKey } from './unit-key.ts';

/** The day as of which the units of a campaign are looked up: its first deadline, else the end of its period. */
export function dayOf({ deadlines, requests }: CampaignPlan): string | null {
  const first = deadlines.map(({ on }) => on).sort()[0];
  return first ?? requests.find(({ period }) => period !== null)?.period?.to ?? null;
}

/** The office that asks, as the lists of units know it. */
export function officeOf(plan: CampaignPlan): ResolvedUnit | null {
  if (plan.office === null) return null;
  const parents = plan.office.parent === null ? [] : [plan.office.parent];
  return resolveUnit(plan.office.name, { on: dayOf(plan), parents });
}

/** The name that the lists of units have for a body in its place: "Tỉnh ủy Hòa Sơn" for the body "Tỉnh ủy" of the tỉnh. */
export function listedName(name: string, plan: CampaignPlan): string {
  return resolveUnit(name, { on: dayOf(plan) })?.name ?? name;
}

/** A unit that a person named, with its way in the lists of units; it stands where the office that asks stands. */
export function keyedUnit(unit: NewReportingUnit, plan: CampaignPlan): KeyedUnit {
  const above = [unit.parent, plan.office?.name, plan.office?.parent];
  const parents = above.filter((name) => name !== null && name !== undefined);
  const known = resolveUnit(unit.name, { on: dayOf(plan), parents });
  return { ...unit, unitId: known?.id ?? null, key: unitKey(unit) };
}

/** As many as take a few hundredths of a second to look up. */
const AT_ONCE = 20;

/** Many units as `keyedUnit` makes them; others are served between a few of them and the next. */
export async function keyedUnits(
  units: readonly NewReportingUnit[],
  plan: CampaignPlan,
): Promise<KeyedUnit[]> {
  const keyed: KeyedUnit[] = [];
  for (const [at, unit] of units.entries()) {
    if (at > 0 && at % AT_ONCE === 0) await breathe();
    keyed.push(keyedUnit(unit, plan));
  }
  return keyed;
}
