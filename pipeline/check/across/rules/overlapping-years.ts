import json from '../../../../knowledge/rules/overlapping-years.json' with { type: 'json' };
import { RuleData } from '../../rule-data.ts';
import { eachYear, yearsOf } from '../../years.ts';
import { lookBack } from '../look-back.ts';
import {
  type AcrossRule,
  type DocumentFinding,
  findingAt,
  periodName,
  type Stated,
  thingOf,
} from '../rule.ts';
import { awardKey } from '../statements.ts';
import { isReported, type UnitYear, unitYears } from '../years-of-unit.ts';

const DATA = RuleData.parse(json);

/** A report's number for all of its years, and those of the unit's reports of each of them; null where one is missing. */
function yearsWithin({ statement }: Stated, years: readonly UnitYear[]): Stated[] | null {
  const key = awardKey(statement);
  const each = eachYear(yearsOf(statement.period)).map((year) =>
    years.find((one) => one.kind === 'year' && one.year === year)?.counts.get(key),
  );
  const known = each.filter((one) => one !== undefined);
  return known.length === each.length ? known : null;
}

function sumOfYears(whole: Stated, years: readonly UnitYear[]): DocumentFinding[] {
  const parts = yearsWithin(whole, years);
  const { period, count } = whole.statement;
  if (period.kind !== 'range' || parts === null || parts.length < 2) return [];
  const sum = parts.reduce((total, { statement }) => total + statement.count, 0);
  const parameters = {
    award: thingOf(whole.statement),
    count,
    period: periodName(whole.statement),
    sum,
    years: parts.length,
  };
  return sum === count ? [] : [findingAt(whole, 'info', parameters, parts)];
}

/** What a report says of years that the unit has reported on before. */
export const overlappingYears: AcrossRule = {
  id: DATA.id,
  topics: ['unit'],
  look(stated) {
    const years = unitYears(stated);
    const reported = stated.filter(isReported);
    const looks = lookBack(reported, ({ profile, statement }) => profile.unit?.key === statement.unit.key);
    const wholes = reported.filter(({ statement }) => statement.isOwn);
    return [
      ...looks.map(({ told, own }) => {
        const parameters = {
          award: thingOf(told.statement),
          year: periodName(told.statement),
          count: told.statement.count,
          own: own.statement.count,
        };
        return findingAt(told, 'warning', parameters, [own]);
      }),
      ...wholes.flatMap((whole) => sumOfYears(whole, years)),
    ];
  },
};
