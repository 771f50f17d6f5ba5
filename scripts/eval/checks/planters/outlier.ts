import { counting, countOf } from '../story/change.ts';
import { yearStory } from '../story/story.ts';
import { type Unit, words } from '../story/words.ts';
import type { Planter } from './planter.ts';

/** The same department of every province that there is. */
function departments(): Unit[] {
  const [first] = words.units.filter(({ kind }) => kind === 'so');
  if (first === undefined) throw new RangeError('no department');
  const places = [...new Set(words.units.map(({ place }) => place))];
  return places.map((place) => ({
    ...first,
    place,
    issuer: first.issuer.replace(first.place, place),
    parent: first.parent.replace(first.place.toUpperCase(), place.toUpperCase()),
  }));
}

/** A department with ten times the Giấy khen of the others, which are of its size. */
export const outlier: Planter = {
  rule: 'outlier',
  plant: (random) => {
    const options = { from: 2022, to: 2022, staff: [90, 110] } as const;
    const [clean, ...beside] = departments().map((unit) => ({ ...yearStory(random, options), unit }));
    if (clean === undefined) throw new RangeError('no place');
    return { clean, faulty: counting(clean, { GK: countOf(clean, 'GK') * 10 }), beside };
  },
};
