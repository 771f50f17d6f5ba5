import { between } from '../story/chance.ts';
import { without } from '../story/change.ts';
import { printed } from '../story/number.ts';
import { yearStory } from '../story/story.ts';
import { type Planter, saidPair } from './planter.ts';

/** An award by the head of a district in a year that had no districts any more. */
export const grantorInForce: Planter = {
  rule: 'grantor-in-force',
  plant: (random) => {
    const options = { from: 2026, to: 2026, kind: 'xa' } as const;
    const story = { ...without(yearStory(random, options), 'GK'), issuedOn: '2026-11-12' };
    const count = between(random, 5, 30);
    const said = (grantor: string) => `Năm 2026, ${grantor} đã tặng Giấy khen cho ${printed(count)} cá nhân.`;
    return saidPair(story, said('Chủ tịch UBND xã'), said('Chủ tịch UBND huyện Bình Khê'));
  },
};
