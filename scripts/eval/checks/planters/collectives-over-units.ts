import { between } from '../story/chance.ts';
import { counting } from '../story/change.ts';
import { yearStory } from '../story/story.ts';
import type { Planter } from './planter.ts';

/** More collectives with one title than the unit has. */
export const collectivesOverUnits: Planter = {
  rule: 'collectives-over-units',
  plant: (random) => {
    const clean = yearStory(random);
    return { clean, faulty: counting(clean, { TTLDTT: clean.parts + between(random, 1, 8) }) };
  },
};
