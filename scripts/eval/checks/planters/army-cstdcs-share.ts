import { between } from '../story/chance.ts';
import { counting, saying } from '../story/change.ts';
import { printed } from '../story/number.ts';
import { yearStory } from '../story/story.ts';
import type { Planter } from './planter.ts';

/** An army unit with more than 10 % of its people Chiến sĩ thi đua cơ sở, or more than 70 % Lao động tiên tiến. */
export const armyCstdcsShare: Planter = {
  rule: 'army-cstdcs-share',
  plant: (random) => {
    const story = yearStory(random, { from: 2019, to: 2023, kind: 'quan_doi', staff: [180, 400] });
    const said = saying(story, `Tổng quân số của đơn vị: ${printed(story.staff)} đồng chí.`);
    const part = (percent: number) => Math.floor((story.staff * percent) / 100);
    const clean = counting(said, { LDTT: part(62), CSTDCS: part(8) });
    const faulty =
      random() < 0.5
        ? counting(clean, { CSTDCS: part(10) + between(random, 2, 12) })
        : counting(clean, { LDTT: part(70) + between(random, 3, 25) });
    return { clean, faulty };
  },
};
