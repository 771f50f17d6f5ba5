import { between } from '../story/chance.ts';
import { countOf } from '../story/change.ts';
import { printed } from '../story/number.ts';
import { yearStory } from '../story/story.ts';
import { type Planter, saidPair } from './planter.ts';

/** 0.3 of the base salary of 2,340,000 đồng (NĐ 98/2023/NĐ-CP, Điều 54). */
const EACH = 702_000;

/** A sum of reward money that the number of Lao động tiên tiến does not give. */
export const rewardMoney: Planter = {
  rule: 'reward-money',
  plant: (random) => {
    const story = yearStory(random, { from: 2025, to: 2025, kind: 'so' });
    const count = countOf(story, 'LDTT');
    const said = (people: number) =>
      `Tổng số tiền thưởng cho ${printed(count)} cá nhân đạt danh hiệu Lao động tiên tiến năm 2025 là ${printed(people * EACH)} đồng.`;
    return saidPair(story, said(count), said(count + between(random, 4, 20)));
  },
};
