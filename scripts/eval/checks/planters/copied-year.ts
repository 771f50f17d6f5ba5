import { between } from '../story/chance.ts';
import { counting } from '../story/change.ts';
import { yearsStory } from '../story/story.ts';
import type { Planter } from './planter.ts';

/** A year whose every number is that of the year before. */
export const copiedYear: Planter = {
  rule: 'copied-year',
  plant: (random) => {
    const clean = yearsStory(random);
    const at = between(random, 1, clean.years.length - 1);
    return { clean, faulty: counting(clean, clean.years[at - 1]?.counts ?? {}, at) };
  },
};
