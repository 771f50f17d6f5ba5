import { between, pick } from '../story/chance.ts';
import { without } from '../story/change.ts';
import { printed } from '../story/number.ts';
import { yearStory } from '../story/story.ts';
import { type Planter, saidPair } from './planter.ts';

/** Regular, campaign and ad-hoc awards that are not all of them. */
export const occasionsAndTotal: Planter = {
  rule: 'occasions-and-total',
  plant: (random) => {
    const story = without(yearStory(random), 'GK');
    const parts = [between(random, 20, 50), between(random, 8, 19), between(random, 2, 7)] as const;
    const [regular, campaign, adHoc] = parts;
    const off = pick(random, [-10, -2, -1, 1, 3, 10]);
    const each = `khen thưởng thường xuyên ${printed(regular)} cá nhân, khen thưởng chuyên đề ${printed(campaign)} cá nhân, khen thưởng đột xuất ${printed(adHoc)} cá nhân`;
    const said = (all: number) =>
      `Năm ${story.to}, ${story.unit.grantor} tặng Giấy khen cho ${printed(all)} cá nhân, gồm: ${each}.`;
    const all = regular + campaign + adHoc;
    return saidPair(story, said(all), said(all + off));
  },
};
