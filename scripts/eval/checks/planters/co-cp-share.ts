import { between } from '../story/chance.ts';
import { counting, without } from '../story/change.ts';
import { printed } from '../story/number.ts';
import { yearStory } from '../story/story.ts';
import { type Planter, saidPair } from './planter.ts';

/** A province that asks for Cờ thi đua của Chính phủ for more than a fifth of the collectives with its own flag. */
export const coCpShare: Planter = {
  rule: 'co-cp-share',
  plant: (random) => {
    const story = without(yearStory(random, { from: 2018, to: 2023, kind: 'tinh' }), 'GK', 'GK_TT');
    const flags = between(random, 20, 40);
    const said = (count: number) =>
      `Năm ${story.to}, Chủ tịch UBND tỉnh đề nghị Chính phủ tặng Cờ thi đua cho ${printed(count)} tập thể.`;
    const most = Math.floor(flags / 5);
    return saidPair(
      counting(story, { CO_BO_TINH: flags }),
      said(Math.max(2, most - 2)),
      said(most * 2 + between(random, 1, 4)),
    );
  },
};
