import type { FigureChanges } from './correction.ts';
import type { Figure } from './figure.ts';

/**
 * A figure with what a person changed about it; an absent field stays as it is, and `null` takes an optional one away.
 *
 * @example withChanges(figure, { count: 12, rank: null }) // 12, without a rank
 */
export function withChanges(figure: Figure, changes: FigureChanges): Figure {
  const { rank, occasion, role, sex, ...rest } = { ...figure, ...withoutUndefined(changes) };
  return { ...rest, ...withoutNull({ rank, occasion, role, sex }) };
}

type Defined<T> = { [K in keyof T]?: Exclude<T[K], undefined> };
type Given<T> = { [K in keyof T]?: NonNullable<T[K]> };

function withoutUndefined<T extends object>(value: T): Defined<T>;
function withoutUndefined(value: object): object {
  return Object.fromEntries(Object.entries(value).filter(([, entry]) => entry !== undefined));
}

function withoutNull<T extends object>(value: T): Given<T>;
function withoutNull(value: object): object {
  return Object.fromEntries(Object.entries(value).filter(([, entry]) => entry != null));
}
