import { between } from '../story/chance.ts';
import { countOf } from '../story/change.ts';
import { printed } from '../story/number.ts';
import { yearsStory } from '../story/story.ts';
import { type Planter, saidPair } from './planter.ts';

/** More individuals with the Bằng khen of the Prime Minister than the years before had who could get it. */
export const bkTtgBasis: Planter = {
  rule: 'bk-ttg-basis',
  plant: (random) => {
    const story = yearsStory(random, { from: 2020, to: 2024, staff: [90, 120] });
    const most = Math.max(...story.years.map((_, at) => countOf(story, 'CSTDCS', at)));
    const said = (count: number) =>
      `Năm ${story.to}, Thủ tướng Chính phủ tặng Bằng khen cho ${printed(count)} cá nhân.`;
    return saidPair(story, said(1), said(most * 3 + between(random, 1, 9)));
  },
};
