import type { ResolvedUnit } from '../../../model/unit.ts';
import { type BodyReading, withoutLevel } from './body.ts';
import { type Chain, chainOf, spoken } from './chain.ts';
import { type Body, provinces } from './knowledge.ts';
import { stateOn } from './lifetime.ts';
import type { Where } from './where.ts';

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

/** The unit that a body is in its place, as of a day. */
export function ofBody({ body, name, confidence }: NamedBody, where: Where, on: string | null): ResolvedUnit {
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
