import { between } from '../story/chance.ts';
import { saying } from '../story/change.ts';
import { yearStory } from '../story/story.ts';
import type { Planter } from './planter.ts';

/** A report signed in the first days of the year that it is on, or that names a decision of after its own date. */
export const datesBeforeEvents: Planter = {
  rule: 'dates-before-events',
  plant: (random) => {
    const story = yearStory(random);
    const number = between(random, 1000, 2999);
    const decided = (day: string) =>
      saying(
        story,
        `Tại Quyết định số ${number}/QĐ-UBND ngày ${day}/${story.to}, Chủ tịch UBND tỉnh đã công nhận các danh hiệu thi đua nêu trên.`,
      );
    const clean = decided('05/11');
    const faulty =
      random() < 0.5 ? decided('30/12') : { ...clean, issuedOn: `${story.to}-01-${between(random, 10, 20)}` };
    return { clean, faulty };
  },
};
