import type { UnitRemark } from '../../../model/unit.ts';
import { slugOf } from './fold.ts';
import { stateOn } from './lifetime.ts';
import type { NamedPlace } from './place.ts';
import { provinceTitle } from './province.ts';
import type { Where } from './where.ts';

/** A hint from the running text is worth less than a name in the letterhead. */
const HINTED = 0.75;
const NO_PROVINCE = 0.7;
/** How sure a unit is of which nobody says where it stands. */
export const NO_PARENT = 0.5;

function placeTitle({ word, name }: NamedPlace): string {
  return `${word} ${spoken(name)}`;
}

/** A name in capitals as it is spoken: "TÂY SƠN" is Tây Sơn. */
export function spoken(name: string): string {
  if (name !== name.toUpperCase() || !/\p{Lu}{2}/u.test(name)) return name;
  return name.toLowerCase().replace(/(?<=^|[\s-])\p{L}/gu, (letter) => letter.toUpperCase());
}

function slugOfPlace({ word, name }: NamedPlace): string {
  return `${slugOf(word)}-${slugOf(name)}`;
}

/** A unit's place as a way of ids, and what it says of the unit. */
export interface Chain {
  readonly ids: readonly string[];
  readonly title: string | null;
  readonly confidence: number;
  readonly remark: UnitRemark | null;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly successorId: string | null;
}

/** The units from the province down to the nearest place, and what there is to say about the nearest. */
export function chainOf({ province, below, hinted }: Where, on: string | null): Chain {
  const last = below.at(-1);
  const ids = [...(province === null ? [] : [province.province.id]), ...below.map(slugOfPlace)];
  const known = province?.province;
  const title = last === undefined ? (known === undefined ? null : provinceTitle(known)) : placeTitle(last);
  const sure = (province?.confidence ?? NO_PROVINCE) * (hinted ? HINTED : 1);
  // A city below the province was of the district level too.
  const ends = last === undefined ? null : last.level === 'thanh_pho' ? '2025-06-30' : last.to;
  const alone = last?.level === 'xa' && below.length === 1 && known === undefined;
  const ended = last !== undefined && stateOn({ from: null, to: ends }, on) === 'ended';
  const provinceEnded = known !== undefined && stateOn(known, on) === 'ended';
  const remark = ended
    ? 'level-ended'
    : provinceEnded
      ? 'renamed'
      : alone
        ? 'parent-unknown'
        : province === null
          ? 'province-unknown'
          : null;
  return {
    ids,
    title,
    confidence: alone ? NO_PARENT : sure,
    remark,
    validFrom: last === undefined ? (known?.from ?? null) : null,
    validTo: last === undefined ? (known?.to ?? null) : ends,
    successorId: provinceEnded && last === undefined ? (known?.successor ?? null) : null,
  };
}
