import { between, pick } from '../story/chance.ts';
import { saying, without } from '../story/change.ts';
import { printed } from '../story/number.ts';
import { yearStory } from '../story/story.ts';
import type { Planter } from './planter.ts';

type Way = (grantor: string, all: string, groups: string, people: string) => readonly string[];

/** Sentence, brackets and points; each says that these are all. */
const WAYS: readonly Way[] = [
  (grantor, all, groups, people) => [
    `${grantor} tặng Giấy khen cho ${all} tập thể, cá nhân, gồm ${groups} tập thể và ${people} cá nhân.`,
  ],
  (grantor, all, groups, people) => [
    `${grantor} tặng ${all} Giấy khen (${groups} tập thể, ${people} cá nhân).`,
  ],
  (grantor, all, groups, people) => [
    `- Giấy khen của ${grantor}: ${all}, gồm:`,
    `+ Tập thể: ${groups}.`,
    `+ Cá nhân: ${people}.`,
  ],
];

/** Parts that are not the total which is printed beside them. */
export const partsAndTotal: Planter = {
  rule: 'parts-and-total',
  plant: (random) => {
    const story = without(yearStory(random), 'GK', 'GK_TT');
    const way = pick(random, WAYS);
    const [groups, people] = [between(random, 5, 14), between(random, 20, 60)];
    const off = pick(random, [-10, -2, -1, 1, 2, 10]);
    const said = (all: number) => way(story.unit.grantor, printed(all), printed(groups), printed(people));
    return {
      clean: saying(story, ...said(groups + people)),
      faulty: saying(story, ...said(groups + people + off)),
    };
  },
};
