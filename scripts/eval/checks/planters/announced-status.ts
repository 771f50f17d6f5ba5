import { pick } from '../story/chance.ts';
import { yearStory } from '../story/story.ts';
import { type Planter, saidPair } from './planter.ts';

const ANNOUNCEMENTS = [
  'Số liệu trên là số đăng ký đầu năm của các đơn vị.',
  '(Các số liệu nêu trên là số đăng ký thi đua đầu năm, chưa phải kết quả bình xét.)',
  'Số liệu nêu trên là chỉ tiêu phấn đấu của đơn vị.',
];

/** A paragraph that says that the numbers above were no awards. */
export const announcedStatus: Planter = {
  rule: 'announced-status',
  plant: (random) =>
    saidPair(
      yearStory(random),
      'Số liệu trên được tổng hợp từ báo cáo của các đơn vị.',
      pick(random, ANNOUNCEMENTS),
    ),
};
