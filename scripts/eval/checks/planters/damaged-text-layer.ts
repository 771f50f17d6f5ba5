import { yearStory } from '../story/story.ts';
import type { Planter } from './planter.ts';

/** A text layer that lost letters, on paper that has them all. */
export const damagedTextLayer: Planter = {
  rule: 'damaged-text-layer',
  faultyAs: 'damaged-layer',
  plant: (random) => {
    const story = yearStory(random);
    return { clean: story, faulty: story };
  },
};
