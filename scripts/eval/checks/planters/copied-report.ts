import { counting, reportOnYear } from '../story/change.ts';
import { yearsStory } from '../story/story.ts';
import type { Planter } from './planter.ts';

/** A report on a year with every number of the report on the year before. */
export const copiedReport: Planter = {
  rule: 'copied-report',
  plant: (random) => {
    const story = yearsStory(random, { length: 2 });
    const [before, clean] = [reportOnYear(story), reportOnYear(story, 1)];
    const faulty = counting(clean, before.years[0]?.counts ?? {});
    return { clean, faulty, beside: [before] };
  },
};
