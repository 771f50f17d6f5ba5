import { between, pick } from '../story/chance.ts';
import { counting, countOf } from '../story/change.ts';
import { yearsStory } from '../story/story.ts';
import type { Planter } from './planter.ts';

/** A count that jumps, or drops to a third, for one year. */
export const yearOnYear: Planter = {
  rule: 'year-on-year',
  plant: (random) => {
    const clean = yearsStory(random);
    const key = pick(random, ['LDTT', 'GK'] as const);
    const at = between(random, 1, clean.years.length - 1);
    const count = countOf(clean, key, at);
    const wrong = key === 'LDTT' ? Math.floor(count / 3) : count * 3;
    return { clean, faulty: counting(clean, { [key]: wrong }, at) };
  },
};
