import { z } from 'zod';
import { awardOf } from '../../../../extractors/statistics/awards.ts';
import json from '../../../../knowledge/rules/year-on-year-unit.json' with { type: 'json' };
import { RuleData } from '../../rule-data.ts';
import { type AcrossRule, type DocumentFinding, findingAt, periodName, thingOf } from '../rule.ts';
import { followingYears, type YearPair } from '../years-of-unit.ts';

const DATA = RuleData.extend({
  annualKinds: z.array(z.string()),
  leastDifference: z.number(),
  leastShare: z.number(),
}).parse(json);

function jumpOf({ before, now }: YearPair): DocumentFinding[] {
  const { award, count } = now.statement;
  const earlier = before.statement;
  const difference = Math.abs(count - earlier.count);
  if (difference <= Math.max(DATA.leastDifference, earlier.count * DATA.leastShare)) return [];
  const severity = DATA.annualKinds.includes(awardOf(award)?.kind ?? '') ? 'warning' : 'info';
  const parameters = {
    award: thingOf(now.statement),
    count,
    year: periodName(now.statement),
    before: earlier.count,
    yearBefore: periodName(earlier),
  };
  return [findingAt(now, severity, parameters, [before])];
}

/** L26 over the reports of one unit: jumps between years that follow each other, drops to nothing among them. */
export const yearOnYearUnit: AcrossRule = {
  id: DATA.id,
  topics: ['unit'],
  look: (stated) => followingYears(stated).flatMap(({ pairs }) => pairs.flatMap(jumpOf)),
};
