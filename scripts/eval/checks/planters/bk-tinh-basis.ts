import { between } from '../story/chance.ts';
import { counting } from '../story/change.ts';
import { yearsStory } from '../story/story.ts';
import type { Planter } from './planter.ts';

/** More individuals with the Bằng khen of the province than were Chiến sĩ thi đua cơ sở two years running. */
export const bkTinhBasis: Planter = {
  rule: 'bk-tinh-basis',
  plant: (random) => {
    const clean = yearsStory(random, { from: 2020, to: 2024 });
    const last = clean.years.length - 1;
    return { clean, faulty: counting(clean, { BK_TINH: between(random, 41, 59) }, last) };
  },
};
