import { between, pick, type Random } from '../story/chance.ts';
import { reportOnYear, saying, without } from '../story/change.ts';
import { halfYear } from '../story/half-year.ts';
import { type Letter, letterTo } from '../story/letter.ts';
import { printed } from '../story/number.ts';
import { beginning, headed, type Paper } from '../story/paper.ts';
import { type Story, yearStory, yearsStory } from '../story/story.ts';
import { paperOf } from '../story/write.ts';
import type { Pair, Planter } from './planter.ts';

const KINDS = ['so', 'benh_vien', 'truong', 'huyen'] as const;

const answer = (paper: Paper, { unit }: Story, { citing }: Letter) =>
  beginning(paper, `Thực hiện ${citing}, ${unit.issuer} báo cáo như sau:`);

const yearly = (year: number) => ({ year, month: 10, what: 'tổng kết', period: `năm ${year}` });

/** The report on the year before under this year's date: last year's file was taken for a form. */
function yearBefore(random: Random): Pair {
  const years = yearsStory(random, { length: 2, kind: pick(random, KINDS) });
  const [before, clean] = [reportOnYear(years), reportOnYear(years, 1)];
  const letter = letterTo(clean, yearly(clean.to), random);
  const late = headed(paperOf(before), { date: clean.issuedOn });
  return {
    clean: answer(paperOf(clean), clean, letter),
    faulty: answer(late, clean, letter),
    beside: [letter.paper],
  };
}

/** The half-year report once more where the year was asked for, or a year's where its half was. */
function halfForWhole(random: Random): Pair {
  const story = yearStory(random, { kind: pick(random, KINDS) });
  const year = story.to;
  const [whole, half] = [paperOf(story), headed(halfYear(paperOf(story), year), { date: `${year}-12-12` })];
  const isHalfAsked = pick(random, [true, false]);
  const ofHalf = { year, month: 5, what: 'sơ kết', period: `6 tháng đầu năm ${year}` };
  const letter = letterTo(story, isHalfAsked ? ofHalf : yearly(year), random);
  const [clean, faulty] = isHalfAsked ? [half, whole] : [whole, half];
  return {
    clean: answer(clean, story, letter),
    faulty: answer(faulty, story, letter),
    beside: [letter.paper],
  };
}

/** Five years, of which the first is not asked for and the last is left out. */
function otherYears(random: Random): Pair {
  const years = yearsStory(random, { length: 7, kind: pick(random, KINDS) });
  const part = (first: number): Story => ({
    ...years,
    from: years.from + first,
    to: years.from + first + 4,
    years: years.years.slice(first, first + 5),
  });
  const clean = part(2);
  const period = `giai đoạn ${clean.from}-${clean.to}`;
  const letter = letterTo(clean, { year: clean.to, month: 10, what: 'tổng kết', period }, random);
  return {
    clean: answer(paperOf(clean), clean, letter),
    faulty: answer(paperOf(part(0)), clean, letter),
    beside: [letter.paper],
  };
}

/** A report on the right year with some numbers of another one. */
function otherFigures(random: Random): Pair {
  const story = without(yearStory(random, { kind: pick(random, KINDS) }), 'GK');
  const letter = letterTo(story, yearly(story.to), random);
  const count = printed(between(random, 21, 60));
  const told = (year: number) => {
    const words = `Năm ${year}, ${story.unit.grantor} tặng Giấy khen cho ${count} cá nhân.`;
    return answer(paperOf(saying(story, words)), story, letter);
  };
  return { clean: told(story.to), faulty: told(story.to - between(random, 1, 2)), beside: [letter.paper] };
}

/** A report on another period than the letter that it answers asks about. */
export const outsidePeriod: Planter = {
  rule: 'outside-period',
  plant: (random) => pick(random, [yearBefore, halfForWhole, otherYears, otherFigures])(random),
};
