import type { ResolvedUnit, UnitKind } from '../../../model/unit.ts';
import { type BodyReading, bodyAt, bodyOfAbbreviation, institutionKind } from './body.ts';
import { ofBody } from './body-unit.ts';
import { chainOf, NO_PARENT } from './chain.ts';
import { nameWords, slugOf } from './fold.ts';
import { type NamedPlace, placedName } from './place.ts';
import { provinceNamed } from './province.ts';
import { trailingPlaceOf } from './trailing-place.ts';
import { type UnitContext, type Where, whereOf } from './where.ts';

const UNKNOWN_BODY = 0.6;
const ABBREVIATED = 0.7;

function kindOfPlace({ province, below }: Where): UnitKind {
  const last = below.at(-1);
  if (last === undefined || last.level === 'tinh')
    return province === null && last === undefined ? 'don_vi' : 'tinh';
  return last.level === 'xa' ? 'xa' : 'huyen';
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
  const named = reading === null ? [] : trailingPlaceOf(head, reading, on);
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
