import { between, pick } from '../story/chance.ts';
import { without } from '../story/change.ts';
import { printed } from '../story/number.ts';
import { yearStory } from '../story/story.ts';
import { type Planter, saidPair } from './planter.ts';

/** What is said of a number of individuals: right, and with more women than people or with roles that do not add up. */
const WAYS = [
  (all: number, off: number) => [
    `trong đó có ${printed(Math.floor(all / 3))} nữ`,
    `trong đó có ${printed(all + off)} nữ`,
  ],
  (all: number, off: number) => {
    const leaders = Math.floor(all / 4);
    const said = (others: number) =>
      `trong đó: lãnh đạo ${printed(leaders)} người, người trực tiếp lao động ${printed(others)} người`;
    return [said(all - leaders), said(all - leaders + off)];
  },
] as const;

/** More women than individuals; leaders and others that are not all. */
export const rolesAndSex: Planter = {
  rule: 'roles-and-sex',
  plant: (random) => {
    const story = without(yearStory(random), 'GK');
    const all = between(random, 24, 60);
    const [right = '', wrong = ''] = pick(random, WAYS)(all, between(random, 1, 9));
    const said = (rest: string) =>
      `Năm ${story.to}, ${story.unit.grantor} tặng Giấy khen cho ${printed(all)} cá nhân, ${rest}.`;
    return saidPair(story, said(right), said(wrong));
  },
};
