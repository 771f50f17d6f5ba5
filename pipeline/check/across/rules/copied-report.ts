import { z } from 'zod';
import json from '../../../../knowledge/rules/copied-report.json' with { type: 'json' };
import { RuleData } from '../../rule-data.ts';
import { type AcrossRule, type DocumentFinding, otherOf } from '../rule.ts';
import { type FollowingYears, followingYears } from '../years-of-unit.ts';

const DATA = RuleData.extend({
  leastRows: z.number().int(),
  leastDistinct: z.number().int(),
}).parse(json);

function copyOf({ before, now, pairs }: FollowingYears): DocumentFinding[] {
  const first = pairs[0];
  const isCopied =
    pairs.length >= DATA.leastRows &&
    pairs.every((pair) => pair.before.statement.count === pair.now.statement.count) &&
    new Set(pairs.map((pair) => pair.now.statement.count)).size >= DATA.leastDistinct;
  if (first === undefined || !isCopied) return [];
  const { documentId } = first.now;
  const here = pairs.flatMap((pair) => (pair.now.documentId === documentId ? [pair.now.statement] : []));
  const finding = {
    severity: 'warning',
    parameters: { rows: pairs.length, year: now.label, yearBefore: before.label },
    figures: here.flatMap(({ figures }) => figures.map((id) => ({ id }))),
    evidence: here.flatMap(({ evidence }) => evidence),
    basis: null,
    others: [otherOf(first.before)],
  } as const;
  return [{ documentId, finding }];
}

/** L26: a report whose numbers are all those of the year before. */
export const copiedReport: AcrossRule = {
  id: DATA.id,
  topics: ['unit'],
  look: (stated) => followingYears(stated).flatMap(copyOf),
};
