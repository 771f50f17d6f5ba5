import { between } from '../story/chance.ts';
import { counting, countOf } from '../story/change.ts';
import { yearStory } from '../story/story.ts';
import type { Planter } from './planter.ts';

/** More than 15 % of the Lao động tiên tiến, also when rounded up. */
export const cstdcsShare: Planter = {
  rule: 'cstdcs-share',
  plant: (random) => {
    const clean = yearStory(random, { from: 2015, to: 2023 });
    const cap = Math.ceil(countOf(clean, 'LDTT') * 0.15);
    return { clean, faulty: counting(clean, { CSTDCS: cap + between(random, 0, 7) }) };
  },
};
