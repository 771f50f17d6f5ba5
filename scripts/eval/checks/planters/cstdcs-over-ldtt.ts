import { between } from '../story/chance.ts';
import { counting, countOf } from '../story/change.ts';
import { yearStory } from '../story/story.ts';
import type { Planter } from './planter.ts';

/** More Chiến sĩ thi đua cơ sở than Lao động tiên tiến, of whom they are. */
export const cstdcsOverLdtt: Planter = {
  rule: 'cstdcs-over-ldtt',
  plant: (random) => {
    const clean = yearStory(random, { from: 2024, to: 2024 });
    const LDTT = Math.floor(countOf(clean, 'LDTT') / 3);
    return { clean, faulty: counting(clean, { LDTT, CSTDCS: LDTT + between(random, 1, 20) }) };
  },
};
