import { between } from '../story/chance.ts';
import { without } from '../story/change.ts';
import { printed } from '../story/number.ts';
import { yearStory } from '../story/story.ts';
import { type Planter, saidPair } from './planter.ts';

/** More Lao động tiên tiến than people: "182/176 viên chức". */
export const ldttOverStaff: Planter = {
  rule: 'ldtt-over-staff',
  plant: (random) => {
    const { staff, ...rest } = yearStory(random);
    const said = (count: number) =>
      `Có ${printed(count)}/${printed(staff)} ${rest.unit.people} đạt danh hiệu Lao động tiên tiến.`;
    const story = without({ staff, ...rest }, 'LDTT');
    return saidPair(story, said(staff - between(random, 2, 9)), said(staff + between(random, 1, 9)));
  },
};
