import { between } from '../story/chance.ts';
import { printed } from '../story/number.ts';
import { yearsStory } from '../story/story.ts';
import { type Planter, saidPair } from './planter.ts';

/** More Chiến sĩ thi đua toàn quốc than Chiến sĩ thi đua cấp tỉnh in the years before. */
export const cstdtqBasis: Planter = {
  rule: 'cstdtq-basis',
  plant: (random) => {
    const story = yearsStory(random);
    const said = (count: number) =>
      `Năm ${story.to}, có ${printed(count)} cá nhân được tặng danh hiệu Chiến sĩ thi đua toàn quốc.`;
    return saidPair(story, said(1), said(between(random, 3, 9)));
  },
};
