import { between, pick } from '../story/chance.ts';
import { printed } from '../story/number.ts';
import { yearStory } from '../story/story.ts';
import { type Planter, saidPair } from './planter.ts';

/** What the law has only since 2024, and what was given before. */
const AWARDS = [
  ['Huy chương Thanh niên xung phong vẻ vang', 'Kỷ niệm chương Thanh niên xung phong', 'cá nhân'],
  ['danh hiệu Xã, phường, thị trấn tiêu biểu', 'Bằng khen của Chủ tịch UBND tỉnh', 'tập thể'],
] as const;

/** An award of the law of 2022 in a year of the law of 2003. */
export const awardInForce: Planter = {
  rule: 'award-in-force',
  plant: (random) => {
    const [wrong, right, noun] = pick(random, AWARDS);
    const { years, ...rest } = yearStory(random, { from: 2016, to: 2022 });
    const bare = {
      ...rest,
      years: years.map(({ year, counts }) => ({ year, counts: { LDTT: counts.LDTT ?? 0 } })),
    };
    const count = between(random, 2, 9);
    const said = (award: string) => `Năm ${rest.to}, có ${printed(count)} ${noun} được tặng ${award}.`;
    return saidPair(bare, said(right), said(wrong));
  },
};
