import { yearStory } from '../story/story.ts';
import type { Planter } from './planter.ts';

/** A report whose title got the new year while its body kept that of the report it was copied from. */
export const contradictingYear: Planter = {
  rule: 'contradicting-year',
  plant: (random) => {
    const clean = yearStory(random);
    return { clean, faulty: { ...clean, years: clean.years.map((one) => ({ ...one, year: one.year - 1 })) } };
  },
};
