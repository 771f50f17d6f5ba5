import { between } from '../story/chance.ts';
import { yearsStory } from '../story/story.ts';
import type { Planter } from './planter.ts';

/** A year of the stated period that the report leaves out. */
export const missingYear: Planter = {
  rule: 'missing-year',
  plant: (random) => {
    const clean = yearsStory(random);
    const left = between(random, 0, clean.years.length - 1);
    return { clean, faulty: { ...clean, years: clean.years.filter((_, at) => at !== left) } };
  },
};
