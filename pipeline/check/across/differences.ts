import type { Statement } from '../../../model/statement.ts';
import { thingOf } from './rule.ts';
import { awardKey, periodKey } from './statements.ts';

/** A number that two versions of a document do not both give; null where one of them gives none. */
export interface Difference {
  /** The award, and whom it was given to. */
  readonly thing: string;
  readonly period: string;
  readonly here: number | null;
  readonly there: number | null;
}

/** What two versions state differently, in the order of the first, then what only the second one states. */
export function differencesOf(here: readonly Statement[], there: readonly Statement[]): Difference[] {
  const keyOf = (one: Statement) => `${one.unit.key} ${periodKey(one.period)} ${awardKey(one)}`;
  const mine = new Map(here.map((one) => [keyOf(one), one]));
  const theirs = new Map(there.map((one) => [keyOf(one), one]));
  const told = [...here, ...there.filter((one) => !mine.has(keyOf(one)))];
  return told.flatMap((one) => {
    const [left, right] = [mine.get(keyOf(one))?.count ?? null, theirs.get(keyOf(one))?.count ?? null];
    if (left === right) return [];
    return [{ thing: thingOf(one), period: one.period.label, here: left, there: right }];
  });
}
