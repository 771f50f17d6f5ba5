import { reportOnYear, without } from '../story/change.ts';
import { yearsStory } from '../story/story.ts';
import type { Planter } from './planter.ts';

/** A report without the Chiến sĩ thi đua cơ sở that the report on the year before has. */
export const silentYear: Planter = {
  rule: 'silent-year',
  plant: (random) => {
    const story = yearsStory(random, { length: 2 });
    const clean = reportOnYear(story, 1);
    return { clean, faulty: without(clean, 'CSTDCS'), beside: [reportOnYear(story)] };
  },
};
