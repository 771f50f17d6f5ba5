import { pick } from '../story/chance.ts';
import { without } from '../story/change.ts';
import { yearStory } from '../story/story.ts';
import { type Planter, saidPair } from './planter.ts';

const AWARDS = [
  ['TTLDXS', 'tặng danh hiệu Tập thể lao động xuất sắc cho 02 tập thể'],
  ['CSTD_BO_TINH', 'tặng danh hiệu Chiến sĩ thi đua cấp tỉnh cho 01 cá nhân'],
] as const;

/** A department or a district that gives what only the province can give. */
export const grantorLevel: Planter = {
  rule: 'grantor-level',
  plant: (random) => {
    const [key, given] = pick(random, AWARDS);
    const kind = pick(random, ['huyen', 'so'] as const);
    const story = without(yearStory(random, { from: 2018, to: 2024, kind }), key);
    const said = (grantor: string) => `Năm ${story.to}, ${grantor} đã quyết định ${given}.`;
    return saidPair(story, said('Chủ tịch UBND tỉnh'), said(story.unit.grantor));
  },
};
