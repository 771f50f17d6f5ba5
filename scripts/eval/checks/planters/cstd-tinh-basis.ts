import { between } from '../story/chance.ts';
import { counting, countOf } from '../story/change.ts';
import { yearsStory } from '../story/story.ts';
import type { Planter } from './planter.ts';

/** More Chiến sĩ thi đua cấp tỉnh than there were Chiến sĩ thi đua cơ sở in any of the years before. */
export const cstdTinhBasis: Planter = {
  rule: 'cstd-tinh-basis',
  plant: (random) => {
    const clean = yearsStory(random);
    const last = clean.years.length - 1;
    const most = Math.max(...clean.years.map((_, at) => countOf(clean, 'CSTDCS', at)));
    return { clean, faulty: counting(clean, { CSTD_BO_TINH: most + between(random, 1, 5) }, last) };
  },
};
