import { between, pick } from '../story/chance.ts';
import { saying, without } from '../story/change.ts';
import { printed } from '../story/number.ts';
import { yearStory } from '../story/story.ts';
import type { Planter } from './planter.ts';

type Way = (grantor: string, all: number, women: number) => readonly string[];

/** Women of all, and leaders and workers who are more than all where the women are. */
const WAYS: readonly Way[] = [
  (grantor, all, women) => [
    `${grantor} tặng Giấy khen cho ${printed(all)} cá nhân, trong đó có ${printed(women)} nữ.`,
  ],
  (grantor, all, women) => [
    `${grantor} tặng Giấy khen cho ${printed(all)} cá nhân, trong đó lãnh đạo 12 người, người lao động trực tiếp ${printed(women - 10)} người.`,
  ],
  (_, all, women) => [
    'Kết quả tặng Giấy khen theo đối tượng:',
    '|: 1c 5l 2c 2c',
    '|! TT | Hình thức khen thưởng | Cá nhân | Nữ',
    `| 1 | Giấy khen | ${all} | ${women}`,
  ],
];

/** More women than individuals; more leaders and others than all. */
export const rolesAndSex: Planter = {
  rule: 'roles-and-sex',
  alsoBy: ['parts-and-total'],
  plant: (random) => {
    const story = without(yearStory(random), 'GK', 'GK_TT');
    const all = between(random, 28, 60);
    const way = pick(random, WAYS);
    const said = (women: number) => way(story.unit.grantor, all, women);
    return {
      clean: saying(story, ...said(Math.floor(all / 2))),
      faulty: saying(story, ...said(all + between(random, 1, 9))),
    };
  },
};
