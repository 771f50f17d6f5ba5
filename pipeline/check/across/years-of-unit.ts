import { z } from 'zod';
import json from '../../../knowledge/compared-reports.json' with { type: 'json' };
import { DocumentKind } from '../../../model/document.ts';
import { groupBy } from '../../../model/group-by.ts';
import { agreed, periodName, type Stated, together } from './rule.ts';
import { awardKey, periodKey } from './statements.ts';

const REPORTS = z.object({ kinds: z.array(DocumentKind) }).parse(json).kinds;

/** Whether a statement is of what was given, in a report that accounts for it. */
export function isReported({ statement, profile }: Stated): boolean {
  return statement.status === 'awarded' && REPORTS.includes(profile.kind);
}

/** What a unit reports of one of its years: each award once, those that its reports tell differently left out. */
export interface UnitYear {
  readonly kind: 'year' | 'school_year';
  /** A school year is the one it begins in. */
  readonly year: number;
  readonly label: string;
  readonly counts: ReadonlyMap<string, Stated>;
}

/** An award in a year and in the one before it. */
export interface YearPair {
  readonly before: Stated;
  readonly now: Stated;
}

/** A year of a unit, the one before it, and the awards that it has in both. */
export interface FollowingYears {
  readonly before: UnitYear;
  readonly now: UnitYear;
  readonly pairs: readonly YearPair[];
}

/** Each thing that several statements tell, where they agree on it, by its key. */
export function agreedByAward(stated: readonly Stated[]): Map<string, Stated> {
  const groups = [...groupBy(stated, ({ statement }) => awardKey(statement))];
  return new Map(
    groups.flatMap(([key, same]) => {
      const one = agreed(same);
      return one === null ? [] : [[key, one] as const];
    }),
  );
}

/** The years that a unit's own reports account for. */
export function unitYears(stated: readonly Stated[]): UnitYear[] {
  const own = stated.filter((one) => one.statement.isOwn && isReported(one));
  return together(own, ({ period }) => periodKey(period)).flatMap((group) => {
    const first = group[0]?.statement;
    const period = first?.period;
    if (first === undefined || (period?.kind !== 'year' && period?.kind !== 'school_year')) return [];
    const year = Number((period.kind === 'year' ? period.to : period.from).slice(0, 4));
    return [{ kind: period.kind, year, label: periodName(first), counts: agreedByAward(group) }];
  });
}

/** The years of a unit that follow each other. */
export function followingYears(stated: readonly Stated[]): FollowingYears[] {
  const years = unitYears(stated);
  return years.flatMap((now) => {
    const before = years.find(({ kind, year }) => kind === now.kind && year === now.year - 1);
    if (before === undefined) return [];
    const pairs = [...now.counts].flatMap(([key, one]) => {
      const old = before.counts.get(key);
      return old === undefined ? [] : [{ before: old, now: one }];
    });
    return [{ before, now, pairs }];
  });
}
