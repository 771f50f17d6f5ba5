import { between } from '../story/chance.ts';
import { without } from '../story/change.ts';
import { printed } from '../story/number.ts';
import { yearStory } from '../story/story.ts';
import { type Planter, saidPair } from './planter.ts';

/** A number of all the years so far beside that of one of them. */
export const cumulativeAndYear: Planter = {
  rule: 'cumulative-and-year',
  plant: (random) => {
    const story = without(yearStory(random), 'GK');
    const { to, unit } = story;
    const year = between(random, 30, 60);
    const given = `Năm ${to}, ${unit.grantor} tặng Giấy khen cho ${printed(year)} cá nhân`;
    const all = printed(year * between(random, 3, 5));
    const cumulative = `lũy kế từ năm ${to - 4} đến nay đã tặng Giấy khen cho ${all} lượt cá nhân`;
    return saidPair(story, `${given}.`, `${given}; ${cumulative}.`);
  },
};
