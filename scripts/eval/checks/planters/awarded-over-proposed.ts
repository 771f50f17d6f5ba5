import { between, pick } from '../story/chance.ts';
import { without } from '../story/change.ts';
import { printed } from '../story/number.ts';
import { yearStory } from '../story/story.ts';
import { type Planter, saidPair } from './planter.ts';

const WAYS = [
  (asked: string, given: string, year: number) =>
    `Năm ${year}, đã đề nghị Chủ tịch UBND tỉnh tặng Bằng khen cho ${asked} cá nhân; kết quả có ${given} cá nhân được tặng Bằng khen của Chủ tịch UBND tỉnh.`,
  (asked: string, given: string, year: number) =>
    `Năm ${year}, có ${given} cá nhân được Chủ tịch UBND tỉnh tặng Bằng khen; số đề nghị tặng Bằng khen của Chủ tịch UBND tỉnh là ${asked} cá nhân.`,
];

/** More awards given than asked for. */
export const awardedOverProposed: Planter = {
  rule: 'awarded-over-proposed',
  plant: (random) => {
    const story = without(yearStory(random), 'BK_TINH');
    const way = pick(random, WAYS);
    const asked = between(random, 8, 20);
    const said = (given: number) => way(printed(asked), printed(given), story.to);
    return saidPair(story, said(asked - between(random, 0, 3)), said(asked + between(random, 1, 6)));
  },
};
