import { between } from '../story/chance.ts';
import { counting, countOf } from '../story/change.ts';
import { yearStory } from '../story/story.ts';
import { words } from '../story/words.ts';
import type { Planter } from './planter.ts';

/** A province with fewer Lao động tiên tiến than two of its departments together. */
export const unitsAndParent: Planter = {
  rule: 'units-and-parent',
  plant: (random) => {
    const province = yearStory(random, { kind: 'tinh' });
    const department = words.units.find(({ kind, place }) => kind === 'so' && place === province.unit.place);
    if (department === undefined) throw new RangeError(`no department in ${province.unit.place}`);
    const of = { from: province.to, to: province.to };
    const other = {
      ...department,
      issuer: department.issuer.replace('Tư pháp', 'Xây dựng'),
      body: 'SỞ XÂY DỰNG',
    };
    const beside = [department, other].map((unit) => ({ ...yearStory(random, of), unit }));
    const sum = beside.reduce((all, story) => all + countOf(story, 'LDTT'), 0);
    const whole = {
      LDTT: sum * 3,
      CSTDCS: Math.floor(sum / 5),
      CSTD_BO_TINH: 12,
      TTLDTT: 90,
      TTLDXS: 9,
      CO_BO_TINH: 30,
      BK_TINH_TT: 40,
      BK_TINH: 120,
    };
    const clean = counting({ ...province, staff: sum * 4, parts: 120 }, whole);
    return { clean, faulty: counting(clean, { LDTT: sum - between(random, 1, 9) }), beside };
  },
};
