import { counting, countOf, reportOnYear } from '../story/change.ts';
import { yearsStory } from '../story/story.ts';
import type { Planter } from './planter.ts';

/** A report on a year with a third of the Lao động tiên tiến that the report on the year before has. */
export const yearOnYearUnit: Planter = {
  rule: 'year-on-year-unit',
  plant: (random) => {
    const story = yearsStory(random, { length: 2 });
    const clean = reportOnYear(story, 1);
    const LDTT = Math.floor(countOf(clean, 'LDTT') / 3);
    return { clean, faulty: counting(clean, { LDTT }), beside: [reportOnYear(story)] };
  },
};
