import { between } from '../story/chance.ts';
import { without } from '../story/change.ts';
import { percentOf, printed } from '../story/number.ts';
import { yearStory } from '../story/story.ts';
import { type Planter, saidPair } from './planter.ts';

/** Every collective is Tập thể lao động tiên tiến, although no more than half of the people are Lao động tiên tiến. */
export const ttldttShare: Planter = {
  rule: 'ttldtt-share',
  plant: (random) => {
    const story = yearStory(random, { from: 2016, to: 2023, staff: [120, 240] });
    const { staff, parts, unit } = story;
    const all = `${printed(parts)}/${printed(parts)} tập thể đạt danh hiệu Tập thể lao động tiên tiến`;
    const said = (percent: number) => {
      const count = Math.floor((staff * percent) / 100);
      const share = `${printed(count)}/${printed(staff)} ${unit.people} đạt danh hiệu Lao động tiên tiến`;
      return `Có ${share} (đạt ${percentOf(count, staff)}%); ${all}.`;
    };
    const counted = without(story, 'LDTT', 'TTLDTT', 'CSTDCS', 'TTLDXS');
    return saidPair(counted, said(between(random, 80, 95)), said(between(random, 30, 48)));
  },
};
