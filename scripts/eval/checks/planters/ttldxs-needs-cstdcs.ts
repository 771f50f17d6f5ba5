import { between } from '../story/chance.ts';
import { counting } from '../story/change.ts';
import { yearStory } from '../story/story.ts';
import type { Planter } from './planter.ts';

/** More Tập thể lao động xuất sắc than Chiến sĩ thi đua cơ sở, of whom each must have one. */
export const ttldxsNeedsCstdcs: Planter = {
  rule: 'ttldxs-needs-cstdcs',
  plant: (random) => {
    const clean = yearStory(random);
    const CSTDCS = between(random, 1, 3);
    return { clean, faulty: counting(clean, { CSTDCS, TTLDXS: CSTDCS + between(random, 2, 4) }) };
  },
};
