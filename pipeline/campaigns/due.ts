import type { Deliverable } from '../../model/campaign.ts';
import type { CampaignPlan, PlanDeadline, ReportingUnit } from '../../model/campaign-plan.ts';
import { nameKey } from './unit-key.ts';

/** What a unit has to hand in, and by when; `on` is null where the campaign names no day for it. */
export interface Due {
  readonly deliverables: readonly Deliverable[];
  readonly on: string | null;
  readonly time: string | null;
  readonly receiver: string | null;
}

/** Whether a deadline names the unit: its group, everybody, or itself by its name. */
function names({ reporters }: PlanDeadline, unit: ReportingUnit): boolean {
  const own = nameKey(unit.name);
  return reporters.some(({ name, groups }) =>
    groups.length === 0
      ? `${own} `.startsWith(`${nameKey(name)} `)
      : groups.some((group) => group === 'don_vi' || unit.groups.includes(group)),
  );
}

function dueBy({ on, time, deliverables, receiver }: PlanDeadline): Due {
  return { deliverables, on, time, receiver: receiver?.name ?? null };
}

/** Reports may be asked for under a deadline that the letter gives for another thing alone (a proposal of awards). */
function askedOfAll({ requests, deadlines }: CampaignPlan): readonly Deliverable[] {
  const elsewhere = new Set(
    deadlines.filter(({ reporters }) => reporters.length > 0).flatMap(({ deliverables }) => deliverables),
  );
  const asked = [...new Set(requests.map(({ deliverable }) => deliverable))];
  const open = asked.filter((one) => !elsewhere.has(one));
  return open.length > 0 ? open : asked.slice(0, 1);
}

/**
 * What a unit has to hand in by when. A day for its group goes before the day for everybody.
 *
 * @example duesOf({ name: 'UBND xã Bình Nghi', groups: ['cap_xa'], … }, plan)
 * // [{ deliverables: ['so_ket'], on: '2022-06-27', … }]
 */
export function duesOf(unit: ReportingUnit, plan: CampaignPlan): readonly Due[] {
  const particular = plan.deadlines.filter((deadline) => names(deadline, unit)).map(dueBy);
  const taken = new Set(particular.flatMap(({ deliverables }) => deliverables));
  const general = plan.deadlines
    .filter(({ reporters }) => reporters.length === 0)
    .map(dueBy)
    .filter(({ deliverables }) => !deliverables.some((one) => taken.has(one)));
  const dues = [...general, ...particular];
  if (dues.length > 0) return dues.sort((a, b) => (a.on ?? '').localeCompare(b.on ?? ''));
  return [{ deliverables: askedOfAll(plan), on: null, time: null, receiver: null }];
}
