import { z } from 'zod';
import { awardOf } from '../../../../extractors/statistics/awards.ts';
import json from '../../../../knowledge/rules/silent-year.json' with { type: 'json' };
import { RuleData } from '../../rule-data.ts';
import { type AcrossRule, type DocumentFinding, otherOf, type Stated, thingOf } from '../rule.ts';
import { type FollowingYears, followingYears } from '../years-of-unit.ts';

const DATA = RuleData.extend({
  annualKinds: z.array(z.string()),
  leastCount: z.number().int(),
  leastShared: z.number().int(),
}).parse(json);

/** Whether any of the year's reports has a number for the award, be it one in doubt or of other recipients. */
function isSpokenOf(award: string, now: readonly Stated[]): boolean {
  return now.some(({ profile }) => profile.awards.includes(award));
}

function silencesOf({ before, now, pairs }: FollowingYears): DocumentFinding[] {
  const reports = [...now.counts.values()];
  const [first] = reports;
  if (first === undefined || pairs.length < DATA.leastShared) return [];
  return [...before.counts.values()].flatMap((old) => {
    const { award, count } = old.statement;
    const isAnnual = DATA.annualKinds.includes(awardOf(award)?.kind ?? '');
    if (!isAnnual || count < DATA.leastCount || isSpokenOf(award, reports)) return [];
    const parameters = {
      award: thingOf(old.statement),
      before: count,
      yearBefore: before.label,
      year: now.label,
    };
    const places = { figures: [], evidence: [], basis: null, others: [otherOf(old)] };
    return [{ documentId: first.documentId, finding: { severity: 'info', parameters, ...places } }];
  });
}

/** What a unit gave many of in the year before and its report now does not speak of. */
export const silentYear: AcrossRule = {
  id: DATA.id,
  topics: ['unit'],
  look: (stated) => followingYears(stated).flatMap(silencesOf),
};
