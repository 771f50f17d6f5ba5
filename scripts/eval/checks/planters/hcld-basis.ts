import { between } from '../story/chance.ts';
import { printed } from '../story/number.ts';
import { yearsStory } from '../story/story.ts';
import { type Planter, saidPair } from './planter.ts';

/** More collectives with the Huân chương Lao động than have been Tập thể lao động xuất sắc each of five years. */
export const hcldBasis: Planter = {
  rule: 'hcld-basis',
  plant: (random) => {
    const story = yearsStory(random, { from: 2015, to: 2023 });
    const said = (count: number) =>
      `Năm ${story.to}, Chủ tịch nước tặng Huân chương Lao động hạng Ba cho ${printed(count)} tập thể.`;
    return saidPair(story, said(1), said(between(random, 7, 11)));
  },
};
