import { z } from 'zod';
import json from '../../../knowledge/rules/roles-and-sex.json' with { type: 'json' };
import { countsAll } from '../../../model/addable.ts';
import { type Figure, RecipientRole, Sex } from '../../../model/figure.ts';
import { isOfEnterprises, type Parting, partingsOf } from '../partings.ts';
import type { Facts, Finding, Rule } from '../rule.ts';
import { RuleData } from '../rule-data.ts';
import { subjectOf } from '../subject.ts';
import { sumFinding } from '../sum-finding.ts';
import { totalOf } from '../totals.ts';

const Group = z.union([Sex, RecipientRole]);
const DATA = RuleData.extend({ both: z.array(z.tuple([Group, Group])) }).parse(json);

function picksOut(parting: Parting): boolean {
  return parting.way === 'sex' || parting.way === 'role' || isOfEnterprises(parting);
}

/** "lãnh đạo" beside "lãnh đạo khác": one kind of leader is among the leaders already. */
function withoutKinds(parts: readonly Figure[]): readonly Figure[] {
  const all = parts.some(({ role }) => role === 'lanh_dao');
  return parts.filter(({ role }) => !all || role === 'lanh_dao' || role?.startsWith('lanh_dao_') !== true);
}

function areEverybody(parts: readonly Figure[]): boolean {
  const groups = parts.flatMap(({ sex, role }) => sex ?? role ?? []);
  return DATA.both.some((pair) => groups.length === 2 && pair.every((group) => groups.includes(group)));
}

function wrongSums({ figures, pages }: Facts): Finding[] {
  return partingsOf(figures)
    .filter(picksOut)
    .flatMap(({ whole, parts }) => {
      const own = withoutKinds(parts);
      const sum = own.reduce((all, { count }) => all + count, 0);
      const wrong = sum > whole.count || (sum < whole.count && areEverybody(own));
      return wrong ? [sumFinding('error', whole, own, pages)] : [];
    });
}

/** Women or leaders whose whole stands elsewhere: more of them than there are of everybody. */
function greaterThanAll({ figures, pages }: Facts): Finding[] {
  const everybody = figures.filter(countsAll);
  return figures.flatMap((part) => {
    if (countsAll(part) || part.partOf !== undefined) return [];
    const same = everybody.filter((figure) => subjectOf(figure) === subjectOf(part));
    const total = totalOf(same, pages);
    const [whole, ...more] = total?.figures ?? [];
    if (whole === undefined || more.length > 0 || part.count <= whole.count) return [];
    return [sumFinding('error', whole, [part], pages)];
  });
}

/** L16: more women, leaders or enterprises than there are individuals or collectives at all. */
export const rolesAndSex: Rule = {
  id: DATA.id,
  look: (facts) => [...wrongSums(facts), ...greaterThanAll(facts)],
};
