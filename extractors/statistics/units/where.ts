import { type NamedPlace, placedName } from './place.ts';
import { type ProvinceReading, provinceNamed } from './province.ts';
import { trailingPlace } from './trailing-place.ts';

/** What is known beside a unit's name. */
export interface UnitContext {
  /** The day of the document, which decides between units of one name and tells what had ended. */
  readonly on: string | null;
  /** The bodies above the unit, the nearest first, as the letterhead names them. */
  readonly parents?: readonly string[];
  /** A province that the running text names: a weak hint. */
  readonly nearby?: string | null;
}

/** Where a unit stands: its province, and the district and commune below it. */
export interface Where {
  readonly province: ProvinceReading | null;
  /** The places below the province, the highest first. */
  readonly below: readonly NamedPlace[];
  readonly hinted: boolean;
}

const RANKS: Readonly<Record<NamedPlace['level'], number>> = { tinh: 0, thanh_pho: 1, huyen: 1, xa: 2 };

/** Where a unit stands by the places in its own name, those of the bodies above it, and the hint. */
export function whereOf(
  name: readonly NamedPlace[],
  { on, parents = [], nearby = null }: UnitContext,
): Where {
  const above = parents.flatMap((parent) => [...placedName(parent).places, ...trailingPlace(parent, on)]);
  const all = [...name, ...above];
  const lowest = name[0] ?? above[0];
  const named = all.flatMap((place) => {
    const reading = RANKS[place.level] < 2 && place.level !== 'huyen' ? provinceNamed(place.name, on) : null;
    return reading !== null && (place.level === 'tinh' || reading.province.city) ? [{ place, reading }] : [];
  })[0];
  const unknown = all.find(({ level }) => level === 'tinh');
  const below = all.filter(
    (place, at) =>
      place !== named?.place &&
      place.level !== 'tinh' &&
      all.findIndex((other) => RANKS[other.level] === RANKS[place.level] && other !== named?.place) === at &&
      (lowest === undefined || RANKS[place.level] <= Math.max(RANKS[lowest.level], 0)),
  );
  const hint =
    named === undefined && unknown === undefined && nearby !== null ? provinceNamed(nearby, on) : null;
  const chain = [...below].sort((left, right) => RANKS[left.level] - RANKS[right.level]);
  const withUnknown = named === undefined && unknown !== undefined ? [unknown, ...chain] : chain;
  return { province: named?.reading ?? hint, below: withUnknown, hinted: hint !== null };
}
