import { between, pick } from '../story/chance.ts';
import { without } from '../story/change.ts';
import { printed } from '../story/number.ts';
import { yearStory } from '../story/story.ts';
import { type Planter, saidPair } from './planter.ts';

/** Plants a mark where the number of collectives should stand. */
export function withoutNumber(rule: string, marks: readonly string[]): Planter {
  return {
    rule,
    plant: (random) => {
      const story = without(yearStory(random), 'BK_TINH', 'BK_TINH_TT');
      const people = printed(between(random, 3, 9));
      const said = (groups: string) =>
        `Năm ${story.to}, Chủ tịch UBND tỉnh tặng Bằng khen cho ${groups} tập thể và ${people} cá nhân.`;
      return saidPair(story, said('02'), said(pick(random, marks)));
    },
  };
}
