import { between, pick } from '../story/chance.ts';
import { countOf } from '../story/change.ts';
import { printed } from '../story/number.ts';
import { yearStory } from '../story/story.ts';
import { type Planter, saidPair } from './planter.ts';

const WAYS = [
  (year: number, count: string) =>
    `Như vậy, năm ${year} có ${count} cá nhân đạt danh hiệu Lao động tiên tiến.`,
  (year: number, count: string) =>
    `Đánh giá chung: năm ${year}, phong trào thi đua phát triển rộng khắp, có ${count} cá nhân đạt danh hiệu Lao động tiên tiến.`,
];

/** A summary that names another number than the body. */
export const headlineAndBody: Planter = {
  rule: 'headline-and-body',
  plant: (random) => {
    const story = yearStory(random);
    const way = pick(random, WAYS);
    const said = (off: number) => way(story.to, printed(countOf(story, 'LDTT') + off));
    return saidPair(story, said(0), said(between(random, 1, 12)));
  },
};
