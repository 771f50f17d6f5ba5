import { between } from '../story/chance.ts';
import { counting } from '../story/change.ts';
import { yearStory } from '../story/story.ts';
import type { Planter } from './planter.ts';

/** More Tập thể lao động xuất sắc than Tập thể lao động tiên tiến, among which they are chosen. */
export const ttldxsOverTtldtt: Planter = {
  rule: 'ttldxs-over-ttldtt',
  plant: (random) => {
    const clean = yearStory(random);
    const TTLDTT = between(random, 2, 4);
    return { clean, faulty: counting(clean, { TTLDTT, TTLDXS: TTLDTT + between(random, 1, 4) }) };
  },
};
