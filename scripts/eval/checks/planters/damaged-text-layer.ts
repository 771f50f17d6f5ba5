import { kindCalled } from '../../figures/kinds.ts';
import { saying } from '../story/change.ts';
import { yearStory } from '../story/story.ts';
import type { Planter } from './planter.ts';

/** Words with the letters that such layers lose: ợ, ọ, ẳ. */
const WORDS =
  'Công tác khen thưởng được thực hiện đúng đối tượng, bảo đảm bình đẳng, chú trọng học tập điển hình tiên tiến.';

/** A text layer that lost letters, on paper that has them all. */
export const damagedTextLayer: Planter = {
  rule: 'damaged-text-layer',
  only: ['text-layer'],
  plant: (random) => {
    const story = saying(yearStory(random), WORDS);
    return { clean: story, faulty: story, faultyAs: kindCalled('damaged-layer') };
  },
};
