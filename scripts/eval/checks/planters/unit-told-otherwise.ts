import { between, pick, type Random } from '../story/chance.ts';
import { counting, countOf, saying } from '../story/change.ts';
import { printed } from '../story/number.ts';
import { type Counts, type Story, yearStory } from '../story/story.ts';
import { type Unit, words } from '../story/words.ts';
import type { Planter } from './planter.ts';

/** What a province tells of one of its departments. */
interface Row {
  readonly name: string;
  readonly counts: Counts;
}

const NEIGHBOURS = ['Sở Xây dựng', 'Sở Công Thương', 'Sở Y tế', 'Thanh tra tỉnh'];
const TOLD = ['LDTT', 'CSTDCS', 'TTLDTT'] as const;
const at = ({ counts }: Row, key: (typeof TOLD)[number]) => counts[key] ?? 0;
const total = (rows: readonly Row[], key: (typeof TOLD)[number]) =>
  rows.reduce((sum, row) => sum + at(row, key), 0);

/** Ways in which a report tells of its units one by one. */
const LAYOUTS: readonly ((rows: readonly Row[], year: number) => readonly string[])[] = [
  (rows, year) => [
    `Kết quả công nhận danh hiệu thi đua năm ${year} của một số đơn vị:`,
    '|: 1c 5l 2c 2c 2c',
    '|! TT | Đơn vị | Lao động tiên tiến | Chiến sĩ thi đua cơ sở | Tập thể lao động tiên tiến',
    ...rows.map(
      (row, index) => `| ${index + 1} | ${row.name} | ${TOLD.map((key) => at(row, key)).join(' | ')}`,
    ),
    `|  | *Cộng* | ${TOLD.map((key) => `*${total(rows, key)}*`).join(' | ')}`,
  ],
  (rows, year) => [
    `Cụ thể danh hiệu thi đua năm ${year} của các đơn vị như sau:`,
    '|: 1c 5l 2c 2c 2c',
    '|! STT^2 | Tên đơn vị^2 | Cá nhân>2 | Tập thể',
    '|! LĐTT | CSTĐCS | TTLĐTT',
    ...rows.map(
      (row, index) => `| ${index + 1} | ${row.name} | ${TOLD.map((key) => at(row, key)).join(' | ')}`,
    ),
  ],
  (rows, year) => [
    `Một số đơn vị có nhiều cá nhân đạt danh hiệu Lao động tiên tiến năm ${year}:`,
    ...rows.map((row) => `- ${row.name}: ${printed(at(row, 'LDTT'))} cá nhân.`),
  ],
  (rows, year) =>
    rows.map(
      (row) =>
        `Năm ${year}, ${row.name} có ${printed(at(row, 'LDTT'))} cá nhân đạt danh hiệu Lao động tiên tiến, ${printed(at(row, 'CSTDCS'))} cá nhân đạt danh hiệu Chiến sĩ thi đua cơ sở.`,
    ),
];

/** The report of a province, and a department's own with the row that tells of it. */
function provinceAndDepartment(random: Random): { province: Story; own: Story; row: Row } {
  const story = yearStory(random, { kind: 'tinh', from: 2016, to: 2023 });
  const isOfPlace = ({ kind, place }: Unit) => kind === 'so' && place === story.unit.place;
  const unit = words.units.find(isOfPlace);
  if (unit === undefined) throw new RangeError(`no department in ${story.unit.place}`);
  const own = { ...yearStory(random, { from: story.to, to: story.to }), unit };
  const row = {
    name: unit.issuer.replace(/ tỉnh .*$/u, ''),
    counts: Object.fromEntries(TOLD.map((key) => [key, countOf(own, key)])),
  };
  const whole = {
    LDTT: 4000 + between(random, 1, 900),
    CSTDCS: 400 + between(random, 1, 90),
    CSTD_BO_TINH: 12,
    TTLDTT: 290,
    TTLDXS: 60,
    CO_BO_TINH: 30,
    BK_TINH_TT: 80,
    BK_TINH: 220,
  };
  return { province: counting({ ...story, staff: 5200, parts: 400 }, whole), own, row };
}

/** A number with two of its digits changed round, else some more. */
function slipped(count: number, random: Random): number {
  const turned = Number([...String(count)].reverse().join(''));
  return turned === count || turned < 10 ? count + between(random, 1, 9) : turned;
}

/** A province that tells another number of one of its departments than that department does. */
export const unitToldOtherwise: Planter = {
  rule: 'unit-told-otherwise',
  plant: (random) => {
    const { province, own, row } = provinceAndDepartment(random);
    const others = NEIGHBOURS.map((name): Row => {
      const LDTT = between(random, 40, 140);
      return { name, counts: { LDTT, CSTDCS: Math.floor(LDTT / 9), TTLDTT: between(random, 6, 12) } };
    });
    const place = between(random, 0, others.length);
    const put = pick(random, LAYOUTS);
    const telling = (told: Row) =>
      saying(province, ...put([...others.slice(0, place), told, ...others.slice(place)], province.to));
    const wrong = { ...row, counts: { ...row.counts, LDTT: slipped(at(row, 'LDTT'), random) } };
    return { clean: telling(row), faulty: telling(wrong), beside: [own] };
  },
};
