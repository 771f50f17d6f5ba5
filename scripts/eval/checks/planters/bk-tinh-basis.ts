import { between } from '../story/chance.ts';
import { countOf, without } from '../story/change.ts';
import { printed } from '../story/number.ts';
import { yearsStory } from '../story/story.ts';
import { type Planter, saidPair } from './planter.ts';

/** More Bằng khen of the province for the work of years than there were Chiến sĩ thi đua cơ sở two years running. */
export const bkTinhBasis: Planter = {
  rule: 'bk-tinh-basis',
  plant: (random) => {
    const story = yearsStory(random, { from: 2020, to: 2024, staff: [90, 120] });
    const most = Math.max(...story.years.map((_, at) => countOf(story, 'CSTDCS', at)));
    const said = (count: number) =>
      `Năm ${story.to}, khen thưởng thường xuyên: Chủ tịch UBND tỉnh tặng Bằng khen cho ${printed(count)} cá nhân.`;
    return saidPair(without(story, 'BK_TINH'), said(2), said(most * 2 + between(random, 1, 9)));
  },
};
