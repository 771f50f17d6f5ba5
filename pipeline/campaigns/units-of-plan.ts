import { type Body, bodies, provinces } from '../../extractors/statistics/units/knowledge.ts';
import { covers } from '../../extractors/statistics/units/lifetime.ts';
import { provinceTitle } from '../../extractors/statistics/units/province.ts';
import { resolveUnit } from '../../extractors/statistics/units/resolve.ts';
import type { Campaign, ReporterGroup } from '../../model/campaign.ts';
import type { CampaignPlan } from '../../model/campaign-plan.ts';
import type { KeyedUnit } from '../../store/reporting/units.ts';
import { type GroupBodies, reportWords } from './knowledge.ts';
import { dayOf, keyedUnit, listedName, officeOf } from './known-unit.ts';

/** Where the office that asks stands: its place in words, and of which level that is. */
interface Seat {
  readonly level: 'tw' | 'tinh' | 'huyen';
  readonly title: string | null;
}

/** The seat of an office; null where the lists do not know it, or it stands below the district. */
function seatOf(plan: CampaignPlan): Seat | null {
  const office = officeOf(plan);
  if (office === null) return null;
  if (office.parentId === null && ['bo', 'trung_uong'].includes(office.kind))
    return { level: 'tw', title: null };
  const names = [plan.office?.name, plan.office?.parent].filter((name) => name != null);
  for (const name of names) {
    const title = /(?:tỉnh|thành phố|huyện|quận|thị xã)\s+\p{Lu}.*$/u.exec(name.normalize('NFC'))?.[0];
    const place = title === undefined ? null : resolveUnit(title, { on: dayOf(plan) });
    if (title === undefined || place === null) continue;
    if (place.kind === 'tinh') return { level: 'tinh', title };
    if (place.kind === 'huyen') return { level: 'huyen', title };
  }
  return null;
}

function isAlive(body: Body, day: string | null): boolean {
  return day === null ? body.to === null : covers(body, day);
}

/** A province has no office of a district, and a district none of a province; what is everybody's both have. */
function isOfSeat({ level }: Body, seat: Seat): boolean {
  return level === '*' || level.split('_').includes(seat.level);
}

function namesOf({ kinds, levels, names, except }: GroupBodies, seat: Seat, day: string | null): string[] {
  const fits = (body: Body) =>
    kinds.includes(body.kind) &&
    levels.includes(body.level) &&
    isOfSeat(body, seat) &&
    isAlive(body, day) &&
    !except.includes(body.name) &&
    (names === undefined || names.includes(body.name));
  return bodies.filter(fits).map(({ name }) => (seat.title === null ? name : `${name} ${seat.title}`));
}

/** The people's committees of the provinces that there were on a day. */
function provinceCommittees(day: string | null): string[] {
  return provinces
    .filter((province) => (day === null ? province.to === null : covers(province, day)))
    .map((province) => `Ủy ban nhân dân ${provinceTitle(province)}`);
}

function namesIn(group: ReporterGroup, seat: Seat, day: string | null): string[] {
  const known = reportWords.groups[group];
  if (known === undefined || (known.place !== '*' && known.place !== seat.level)) return [];
  return group === 'cap_tinh' ? provinceCommittees(day) : namesOf(known, seat, day);
}

/**
 * The units that the groups of a letter mean, as far as the lists of units know them on the day of the campaign:
 * departments of the province that asks, ministries, provinces. Communes, schools and enterprises are not in the
 * lists and are entered by hand.
 */
export function unitsOfPlan(plan: CampaignPlan, reporters: Campaign['reporters']): KeyedUnit[] {
  const seat = seatOf(plan);
  const groups = [...new Set(reporters.flatMap((reporter) => reporter.groups))];
  const named = reporters.filter((reporter) => reporter.groups.length === 0);
  const known =
    seat === null
      ? []
      : groups.flatMap((group) => namesIn(group, seat, dayOf(plan)).map((name) => ({ name, group })));
  const units = [
    ...known.map(({ name, group }) => ({ name: listedName(name, plan), groups: [group], parent: null })),
    ...named.map(({ name }) => ({ name, groups: [], parent: null })),
  ].map((unit) => keyedUnit(unit, plan));
  const office = officeOf(plan)?.id;
  const keys = units.map(({ key }) => key);
  return units.filter(
    ({ key, unitId }, at) => keys.indexOf(key) === at && (unitId === null || unitId !== office),
  );
}
