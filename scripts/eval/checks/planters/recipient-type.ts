import { between, pick } from '../story/chance.ts';
import { without } from '../story/change.ts';
import { printed } from '../story/number.ts';
import { yearStory } from '../story/story.ts';
import { type Planter, saidPair } from './planter.ts';

const AWARDS = [
  ['CSTDCS', 'danh hiệu Chiến sĩ thi đua cơ sở', 'cá nhân', 'tập thể'],
  ['CSTD_BO_TINH', 'danh hiệu Chiến sĩ thi đua cấp tỉnh', 'cá nhân', 'tập thể'],
  ['TTLDXS', 'danh hiệu Tập thể lao động xuất sắc', 'tập thể', 'cá nhân'],
  ['CO_BO_TINH', 'Cờ thi đua của UBND tỉnh', 'tập thể', 'cá nhân'],
] as const;

/** Awards for individuals given to collectives, and the other way round. */
export const recipientType: Planter = {
  rule: 'recipient-type',
  plant: (random) => {
    const [key, award, right, wrong] = pick(random, AWARDS);
    const story = without(yearStory(random), key);
    const said = (noun: string) => `Năm ${story.to}, đã tặng ${award} cho ${printed(count)} ${noun}.`;
    const count = between(random, 1, 2);
    return saidPair(story, said(right), said(wrong));
  },
};
