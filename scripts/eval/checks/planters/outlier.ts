import { counting, countOf } from '../story/change.ts';
import { yearStory } from '../story/story.ts';
import { words } from '../story/words.ts';
import type { Planter } from './planter.ts';

/** A unit with ten times the Giấy khen of others of its size. */
export const outlier: Planter = {
  rule: 'outlier',
  plant: (random) => {
    const options = { from: 2022, to: 2022, staff: [90, 110] } as const;
    const [clean, ...beside] = words.units.map((unit) => ({ ...yearStory(random, options), unit }));
    if (clean === undefined) throw new RangeError('no unit');
    return { clean, faulty: counting(clean, { GK: countOf(clean, 'GK') * 10 }), beside };
  },
};
