import { between, pick } from '../story/chance.ts';
import { saying } from '../story/change.ts';
import { yearStory } from '../story/story.ts';
import type { Planter } from './planter.ts';

/** A report signed before the year that it is on or in its first days, or that tells of what came after its date. */
export const datesBeforeEvents: Planter = {
  rule: 'dates-before-events',
  plant: (random) => {
    const story = yearStory(random);
    const { to, unit } = story;
    const held = (day: string) =>
      saying(
        story,
        `Ngày ${day}/${to}, ${unit.short} đã tổ chức hội nghị tổng kết phong trào thi đua và trao thưởng.`,
      );
    const clean = held('05/11');
    const day = between(random, 10, 20);
    const faulty = pick(random, [
      held('30/12'),
      { ...clean, issuedOn: `${to - 1}-12-${day}` },
      { ...clean, issuedOn: `${to}-01-${day}` },
    ]);
    return { clean, faulty };
  },
};
