import type { ResolvedUnit, UnitKind, UnitRemark } from '../../../model/unit.ts';
import { type BodyReading, bodyAt, bodyOfAbbreviation, institutionKind, withoutLevel } from './body.ts';
import { nameWords, slugOf } from './fold.ts';
import { type Body, provinces } from './knowledge.ts';
import { stateOn } from './lifetime.ts';
import { type NamedPlace, placedName } from './place.ts';
import { type ProvinceReading, provinceNamed, provinceTitle } from './province.ts';

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
interface Where {
  readonly province: ProvinceReading | null;
  /** The places below the province, the highest first. */
  readonly below: readonly NamedPlace[];
  readonly hinted: boolean;
}

/** A hint from the running text is worth less than a name in the letterhead. */
const HINTED = 0.75;
const NO_PROVINCE = 0.7;
const NO_PARENT = 0.5;
const UNKNOWN_BODY = 0.6;
const ABBREVIATED = 0.7;

const RANKS: Readonly<Record<NamedPlace['level'], number>> = { tinh: 0, thanh_pho: 1, huyen: 1, xa: 2 };

function whereOf(name: readonly NamedPlace[], { on, parents = [], nearby = null }: UnitContext): Where {
  const above = parents.flatMap((parent) => [...placedName(parent).places, ...trailing(parent, on)]);
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

/** What stands behind a body's name without a level word: "Sở Nội vụ Bình Định", "Huyện ủy Tây Sơn". */
function trailing(text: string, on: string | null): NamedPlace[] {
  const { head } = placedName(text);
  const reading = bodyAt(head, on);
  return reading === null ? [] : trailingOf(head, reading, on);
}

function trailingOf(head: string, { words }: BodyReading, on: string | null): NamedPlace[] {
  const printed = head.split(/\s+/u);
  // Abbreviations have fewer printed words than the name written out: what is left over is counted from the end.
  for (let from = Math.min(words, printed.length - 1); from >= 1; from -= 1) {
    const rest = printed.slice(from).join(' ');
    const found = provinceNamed(rest, on);
    if (found !== null)
      return [
        {
          level: found.province.city ? 'thanh_pho' : 'tinh',
          word: found.province.city ? 'thành phố' : 'tỉnh',
          name: found.province.name,
          to: null,
        },
      ];
  }
  const level = LEVEL_OF_NAME.find(([pattern]) => pattern.test(head));
  const rest = printed.slice(2).join(' ');
  if (level === undefined || printed.length < 3 || !/^\p{Lu}/u.test(rest)) return [];
  const [, place] = level;
  return [{ ...place, name: rest }];
}

const LEVEL_OF_NAME: readonly (readonly [RegExp, Omit<NamedPlace, 'name'>])[] = [
  [/^(?:tỉnh ủy|tỉnh uỷ|tỉnh đoàn)/iu, { level: 'tinh', word: 'tỉnh', to: null }],
  [/^(?:thành ủy|thành uỷ|thành đoàn)/iu, { level: 'thanh_pho', word: 'thành phố', to: null }],
  [/^(?:huyện ủy|huyện uỷ|huyện đoàn)/iu, { level: 'huyen', word: 'huyện', to: '2025-06-30' }],
  [/^(?:quận ủy|quận uỷ|quận đoàn)/iu, { level: 'huyen', word: 'quận', to: '2025-06-30' }],
  [/^(?:thị ủy|thị uỷ|thị đoàn)/iu, { level: 'huyen', word: 'thị xã', to: '2025-06-30' }],
];

function placeTitle({ word, name }: NamedPlace): string {
  return `${word} ${spoken(name)}`;
}

/** A name in capitals as it is spoken: "TÂY SƠN" is Tây Sơn. */
function spoken(name: string): string {
  if (name !== name.toUpperCase() || !/\p{Lu}{2}/u.test(name)) return name;
  return name.toLowerCase().replace(/(?<=^|[\s-])\p{L}/gu, (letter) => letter.toUpperCase());
}

function slugOfPlace({ word, name }: NamedPlace): string {
  return `${slugOf(word)}-${slugOf(name)}`;
}

interface Chain {
  readonly ids: readonly string[];
  readonly title: string | null;
  readonly confidence: number;
  readonly remark: UnitRemark | null;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly successorId: string | null;
}

/** The units from the province down to the nearest place, and what there is to say about the nearest. */
function chainOf({ province, below, hinted }: Where, on: string | null): Chain {
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

function kindOfPlace({ province, below }: Where): UnitKind {
  const last = below.at(-1);
  if (last === undefined || last.level === 'tinh')
    return province === null && last === undefined ? 'don_vi' : 'tinh';
  return last.level === 'xa' ? 'xa' : 'huyen';
}

/** The later of the first days and the earlier of the last: a body lives no longer than its place. */
function bounds(body: Body, chain: Chain): Pick<ResolvedUnit, 'validFrom' | 'validTo'> {
  const from = [body.from, chain.validFrom].filter((day) => day !== null).sort();
  const to = [body.to, chain.validTo].filter((day) => day !== null).sort();
  return { validFrom: from.at(-1) ?? null, validTo: to[0] ?? null };
}

/** The same way under the successor's name, in the province that took over where it was merged. */
function successorId(body: Body, ids: readonly string[], on: string | null): string | null {
  if (body.successor === null) return null;
  const [first, ...rest] = ids;
  const merged = provinces.find(({ id }) => id === first);
  const now = merged !== undefined && stateOn(merged, on) === 'ended' ? (merged.successor ?? first) : first;
  return [...(now === undefined ? [] : [now]), ...rest, body.successor].join('/');
}

/** "Sở Nội vụ tỉnh Sóc Trăng", "Huyện ủy Tây Sơn". */
function nameOf({ body, name }: NamedBody, { below, province }: Where, title: string | null): string {
  if (title === null) return body.name;
  const place = below.at(-1)?.name ?? province?.province.name ?? '';
  return body.carriesLevel === true ? `${name} ${spoken(place)}` : `${withoutLevel(body.name)} ${title}`;
}

type NamedBody = Omit<BodyReading, 'words'>;

function ofBody({ body, name, confidence }: NamedBody, where: Where, on: string | null): ResolvedUnit {
  const central = body.level === 'tw';
  const chain = chainOf(central ? { province: null, below: [], hinted: false } : where, on);
  const state = stateOn(body, on);
  const own = state === 'ended' ? 'renamed' : state === 'not-yet' ? 'not-yet' : null;
  const id = [...chain.ids, body.id].join('/');
  return {
    id,
    name: nameOf({ body, name, confidence }, where, chain.title),
    kind: body.kind,
    parentId: chain.ids.length === 0 ? null : chain.ids.join('/'),
    ...bounds(body, chain),
    successorId: own === 'renamed' ? successorId(body, chain.ids, on) : null,
    confidence: central ? confidence : confidence * chain.confidence,
    remark:
      own === 'renamed' && body.successor === null && chain.remark !== null
        ? chain.remark
        : (own ?? (central ? null : chain.remark)),
  };
}

/** A school, hospital or other body with a name of its own, under the nearest body above it. */
function ofInstitution(text: string, kind: UnitKind, where: Where, context: UnitContext): ResolvedUnit {
  const { on, parents = [] } = context;
  const [nearest, ...others] = parents;
  const above = nearest === undefined ? null : resolveUnit(nearest, { ...context, parents: others });
  const chain = chainOf(where, on);
  const parentId = above?.id ?? (chain.ids.length === 0 ? null : chain.ids.join('/'));
  const { head } = placedName(text);
  const slug = slugOf(head);
  return {
    id: parentId === null ? slug : `${parentId}/${slug}`,
    name: chain.title === null || !text.includes(' ') ? text : named(text, chain.title),
    kind,
    parentId,
    validFrom: null,
    validTo: null,
    successorId: null,
    confidence: parentId === null ? NO_PARENT : Math.min(above?.confidence ?? 1, chain.confidence),
    remark: parentId === null ? 'parent-unknown' : null,
  };
}

/** The institution's own name, which carries its place where it has one. */
function named(text: string, title: string): string {
  return /\s(?:tỉnh|huyện|xã|phường|thị xã|quận|thành phố|thị trấn)$/u.test(text)
    ? `${text.replace(/\s\S+$/u, '')} ${title}`
    : text;
}

/**
 * The unit that a name means, on a day and under the bodies above it; null where the name is of no kind that we know.
 * Alike for accents, case, decomposed letters and the slips of bad print.
 *
 * @example resolveUnit('UBND huyện Tây Sơn', { on: '2026-01-15', parents: ['UBND tỉnh Bình Định'] })
 * // { id: 'binh-dinh/huyen-tay-son/ubnd', validTo: '2025-06-30', remark: 'level-ended', … }
 */
export function resolveUnit(text: string, context: UnitContext): ResolvedUnit | null {
  const { on } = context;
  const { head, places } = placedName(text);
  const reading = head === '' ? null : bodyAt(head, on);
  const named = reading === null ? [] : trailingOf(head, reading, on);
  const where = whereOf([...places, ...named], context);
  if (head === '') {
    const chain = chainOf(where, on);
    const id = chain.ids.join('/');
    if (chain.title === null || id === '') return null;
    const { title, ids, ...rest } = chain;
    return {
      id,
      name: title,
      kind: kindOfPlace(where),
      parentId: ids.slice(0, -1).join('/') || null,
      ...rest,
    };
  }
  const leftOver = reading === null ? 0 : leftOverWords(head, reading, named);
  if (reading !== null && leftOver === 0) return ofBody(reading, where, on);
  const kind = institutionKind(head);
  if (kind !== null) return ofInstitution(text.normalize('NFC'), kind, where, context);
  if (reading !== null)
    return ofBody({ ...reading, confidence: reading.confidence * UNKNOWN_BODY }, where, on);
  return ofBareName(head, where, on);
}

/** How many words neither the body nor the place behind it took. */
function leftOverWords(head: string, { words }: BodyReading, trailingPlaces: readonly NamedPlace[]): number {
  const place = trailingPlaces[0];
  const taken = words + (place === undefined ? 0 : place.name.split(/[\s-]+/u).length);
  return Math.max(0, nameWords(head).length - taken);
}

/** A province by its bare name, or a body by its abbreviation. */
function ofBareName(head: string, where: Where, on: string | null): ResolvedUnit | null {
  const body = bodyOfAbbreviation(head, on);
  if (body !== null) return ofBody({ body, name: body.name, confidence: ABBREVIATED }, where, on);
  const province = provinceNamed(head, on);
  if (province === null) return null;
  const { ids, title, ...rest } = chainOf({ province, below: [], hinted: false }, on);
  return { id: ids.join('/'), name: title ?? head, kind: 'tinh', parentId: null, ...rest };
}
