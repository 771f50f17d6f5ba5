import { between } from '../story/chance.ts';
import { without } from '../story/change.ts';
import { printed } from '../story/number.ts';
import { yearStory } from '../story/story.ts';
import { type Planter, saidPair } from './planter.ts';

/** An army unit with more than 10 % of its people Chiến sĩ thi đua cơ sở, or more than 70 % Lao động tiên tiến. */
export const armyCstdcsShare: Planter = {
  rule: 'army-cstdcs-share',
  plant: (random) => {
    const story = yearStory(random, { from: 2019, to: 2023, kind: 'quan_doi', staff: [180, 400] });
    const part = (percent: number) => Math.floor((story.staff * percent) / 100);
    const of = (count: number) => `${printed(count)}/${printed(story.staff)} đồng chí đạt danh hiệu`;
    const said = (ldtt: number, cstdcs: number) =>
      `Năm ${story.to}, có ${of(ldtt)} Lao động tiên tiến; ${of(cstdcs)} Chiến sĩ thi đua cơ sở.`;
    const wrong =
      random() < 0.5
        ? said(part(62), part(10) + between(random, 2, 12))
        : said(part(70) + between(random, 3, 25), part(8));
    return saidPair(without(story, 'LDTT', 'CSTDCS'), said(part(62), part(8)), wrong);
  },
};
