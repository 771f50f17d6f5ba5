import { between, pick } from '../story/chance.ts';
import { without } from '../story/change.ts';
import { printed } from '../story/number.ts';
import { yearStory } from '../story/story.ts';
import { type Planter, saidPair } from './planter.ts';

const ITEMS = [
  ['CO_BO_TINH', 'Cờ thi đua của UBND tỉnh', 'tập thể'],
  ['BK_TINH', 'Bằng khen của Chủ tịch UBND tỉnh', 'cá nhân'],
] as const;

/** "18 Cờ thi đua cho 25 tập thể". */
export const itemsAndRecipients: Planter = {
  rule: 'items-and-recipients',
  plant: (random) => {
    const [key, item, noun] = pick(random, ITEMS);
    const story = without(yearStory(random), key);
    const items = between(random, 11, 19);
    const said = (recipients: number) =>
      `Năm ${story.to}, đã trao tặng ${printed(items)} ${item} cho ${printed(recipients)} ${noun}.`;
    return saidPair(story, said(items), said(items + between(random, 1, 8)));
  },
};
