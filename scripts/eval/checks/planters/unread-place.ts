import { between, pick } from '../story/chance.ts';
import { without } from '../story/change.ts';
import { printed } from '../story/number.ts';
import { yearStory } from '../story/story.ts';
import { type Planter, saidPair } from './planter.ts';

/** How papers that were typed off from bad copies, and lossy converters, show a number that nobody could read. */
const UNREAD = ['[không đọc được]', '(không rõ)', '??', '□□'];

/** A number that could not be read. */
export const unreadPlace: Planter = {
  rule: 'unread-place',
  plant: (random) => {
    const story = without(yearStory(random), 'BK_TINH', 'BK_TINH_TT');
    const groups = printed(between(random, 1, 3));
    const said = (people: string) =>
      `Năm ${story.to}, Chủ tịch UBND tỉnh tặng Bằng khen cho ${groups} tập thể và ${people} cá nhân.`;
    return saidPair(story, said('05'), said(pick(random, UNREAD)));
  },
};
