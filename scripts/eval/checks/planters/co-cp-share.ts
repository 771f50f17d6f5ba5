import { between, pick } from '../story/chance.ts';
import { counting, without } from '../story/change.ts';
import { printed } from '../story/number.ts';
import { yearStory } from '../story/story.ts';
import { type Planter, saidPair } from './planter.ts';

const WAYS = [
  (year: number, count: string) =>
    `Năm ${year}, Chủ tịch UBND tỉnh đề nghị Chính phủ tặng Cờ thi đua cho ${count} tập thể.`,
  (year: number, count: string) => `Năm ${year}, có ${count} tập thể được Chính phủ tặng Cờ thi đua.`,
];

/** A province whose flags of the Government are far more than a fifth of the collectives with a flag. */
export const coCpShare: Planter = {
  rule: 'co-cp-share',
  plant: (random) => {
    const story = without(yearStory(random, { from: 2018, to: 2023, kind: 'tinh' }), 'GK', 'GK_TT');
    const flags = between(random, 25, 40);
    const way = pick(random, WAYS);
    const said = (count: number) => way(story.to, printed(count));
    const counted = counting(story, { CO_BO_TINH: flags });
    const most = Math.floor(flags / 5);
    return saidPair(counted, said(most - 2), said(most * 2 + between(random, 1, 4)));
  },
};
