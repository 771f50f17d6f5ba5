import { between, pick, type Random } from '../story/chance.ts';
import { saying, without } from '../story/change.ts';
import { dayText, lastDayOf } from '../story/day.ts';
import { type Letter, letterTo } from '../story/letter.ts';
import { printed } from '../story/number.ts';
import { beginning, type Paper } from '../story/paper.ts';
import { type Story, yearStory } from '../story/story.ts';
import { paperOf } from '../story/write.ts';
import type { Planter } from './planter.ts';

/** The report that answers the letter and counts up to the last day of a month (from 1). */
type Way = (story: Story, letter: Letter, random: Random) => (month: number) => Paper;

const answering = ({ unit, to }: Story, { citing }: Letter, after = '') =>
  `Thực hiện ${citing}, ${unit.issuer} báo cáo kết quả công tác thi đua, khen thưởng năm ${to}${after} như sau:`;

/** In December reports are written before its end. */
const until = (year: number, month: number) =>
  dayText(year, month, month === 12 ? 5 : lastDayOf(year, month));

/** A sentence after the counts, in a report that says at its beginning only what it answers. */
const said =
  (sentence: (story: Story, month: number, count: string) => string): Way =>
  (story, letter, random) => {
    const count = printed(between(random, 4, 19));
    return (month) =>
      beginning(paperOf(saying(story, sentence(story, month, count))), answering(story, letter));
  };

const WAYS: readonly Way[] = [
  (story, letter) => (month) =>
    beginning(paperOf(story), answering(story, letter, ` (số liệu tính đến ngày ${until(story.to, month)})`)),
  said(({ to }, month) => `Số liệu trong báo cáo này được chốt đến hết ngày ${until(to, month)}.`),
  said(({ to }, month) => `(Số liệu trên được tính từ ngày 01/01/${to} đến ngày ${until(to, month)}).`),
  said(
    ({ to, unit }, month, count) =>
      `Từ ngày 01/01/${to} đến ngày ${until(to, month)}, ${unit.grantor} đã tặng Giấy khen đột xuất cho ${count} cá nhân.`,
  ),
  said(
    ({ to, unit }, month, count) =>
      `Riêng trong tháng ${month}/${to}, ${unit.grantor} tặng Giấy khen chuyên đề cho ${count} cá nhân.`,
  ),
  said(
    ({ to, unit }, month, count) =>
      `Tính đến ngày ${until(to, month)}, đã có ${count} cá nhân được ${unit.grantor} tặng Giấy khen về phòng, chống thiên tai.`,
  ),
];

/** A report that counts past the cut-off day of the letter that it answers. */
export const afterCutOff: Planter = {
  rule: 'after-cut-off',
  plant: (random) => {
    const kind = pick(random, ['so', 'benh_vien', 'truong', 'huyen'] as const);
    const story = without(yearStory(random, { kind }), 'GK');
    const month = pick(random, [10, 11]);
    const asked = {
      year: story.to,
      month: month - 1,
      what: 'tổng kết',
      period: `năm ${story.to}`,
      cutOff: [lastDayOf(story.to, month), month],
    } as const;
    const letter = letterTo(story, asked, random);
    const report = pick(random, WAYS)(story, letter, random);
    const late = between(random, month + 1, 12);
    return { clean: report(month), faulty: report(late), beside: [letter.paper] };
  },
};
