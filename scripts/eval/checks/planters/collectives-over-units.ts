import { between, pick } from '../story/chance.ts';
import { without } from '../story/change.ts';
import { printed } from '../story/number.ts';
import { yearStory } from '../story/story.ts';
import { type Planter, saidPair } from './planter.ts';

/** More collectives with one title than the unit has: of those that it counts, or of another title. */
export const collectivesOverUnits: Planter = {
  rule: 'collectives-over-units',
  plant: (random) => {
    const story = without(yearStory(random), 'TTLDTT', 'TTLDXS');
    const { parts, to } = story;
    const said = (advanced: number, excellent: number) =>
      `Năm ${to}, có ${printed(advanced)}/${printed(parts)} tập thể đạt danh hiệu Tập thể lao động tiên tiến; ${printed(excellent)} tập thể đạt danh hiệu Tập thể lao động xuất sắc.`;
    const tooMany = parts + between(random, 1, 8);
    const wrong = pick(random, [said(tooMany, 2), said(parts - 1, tooMany)]);
    return saidPair(story, said(parts - 1, 2), wrong);
  },
};
