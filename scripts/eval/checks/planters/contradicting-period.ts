import { pick } from '../story/chance.ts';
import { yearsStory } from '../story/story.ts';
import { type Planter, saidPair } from './planter.ts';

const WAYS = [
  (from: number, to: number) =>
    `Trong giai đoạn ${from}-${to}, công tác thi đua, khen thưởng của đơn vị đã đi vào nền nếp, đúng quy định.`,
  (from: number, to: number) =>
    `Trên đây là kết quả tổng kết công tác thi đua, khen thưởng 05 năm (${from}-${to}) của đơn vị.`,
];

/** A body that sums up another period than the title: the text of the last report of that kind. */
export const contradictingPeriod: Planter = {
  rule: 'contradicting-period',
  plant: (random) => {
    const story = yearsStory(random);
    const way = pick(random, WAYS);
    return saidPair(story, way(story.from, story.to), way(story.from - 5, story.to - 5));
  },
};
