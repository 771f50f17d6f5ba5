import { pick } from '../story/chance.ts';
import { printed } from '../story/number.ts';
import { yearStory } from '../story/story.ts';
import { type Planter, saidPair } from './planter.ts';

/** 0.3 of the base salary of 2,340,000 đồng (NĐ 98/2023/NĐ-CP, Điều 54); then that of the year before, and slips. */
const EACH = 702_000;
const WRONG = [540_000, 720_000, 70_200, 1_702_000];

/** Reward money for one Lao động tiên tiến that no base salary of the year gives. */
export const rewardMoney: Planter = {
  rule: 'reward-money',
  plant: (random) => {
    const story = yearStory(random, { from: 2025, to: 2025, kind: 'so' });
    const said = (each: number) =>
      `Tiền thưởng kèm theo danh hiệu được chi đúng quy định: Lao động tiên tiến ${printed(each)} đồng/người.`;
    return saidPair(story, said(EACH), said(pick(random, WRONG)));
  },
};
