import { between } from '../story/chance.ts';
import { counting, countOf, reportOnYear } from '../story/change.ts';
import { yearsStory } from '../story/story.ts';
import type { Planter } from './planter.ts';

/** A report on five years that tells another number of one of them than that year's own report. */
export const overlappingYears: Planter = {
  rule: 'overlapping-years',
  plant: (random) => {
    const clean = yearsStory(random);
    const at = between(random, 0, clean.years.length - 1);
    const LDTT = countOf(clean, 'LDTT', at) + between(random, 1, 9);
    return { clean, faulty: counting(clean, { LDTT }, at), beside: [reportOnYear(clean, at)] };
  },
};
