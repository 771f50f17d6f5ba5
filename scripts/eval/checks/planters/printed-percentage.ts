import { between, pick } from '../story/chance.ts';
import { without } from '../story/change.ts';
import { percentOf, printed } from '../story/number.ts';
import { yearStory } from '../story/story.ts';
import { type Planter, saidPair } from './planter.ts';

/** A percentage beside n/N that n/N does not give. */
export const printedPercentage: Planter = {
  rule: 'printed-percentage',
  plant: (random) => {
    const story = without(yearStory(random), 'LDTT');
    const { staff, unit } = story;
    const count = staff - between(random, 8, 24);
    const off = pick(random, [-10, -3, -1, 1, 2]);
    const said = (percent: string) =>
      `Có ${printed(count)}/${printed(staff)} ${unit.people} đạt danh hiệu Lao động tiên tiến (đạt ${percent}%).`;
    return saidPair(story, said(percentOf(count, staff)), said(percentOf(count + off, staff)));
  },
};
