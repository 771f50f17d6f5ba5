import { between, pick, type Random } from './chance.ts';
import { dayText } from './day.ts';
import type { Paper } from './paper.ts';
import type { Story } from './story.ts';

/** What a guidance letter asks for. */
export interface Asked {
  readonly year: number;
  /** The month in which it is written (from 1). */
  readonly month: number;
  /** "tổng kết", "sơ kết". */
  readonly what: string;
  /** The period as the letter names it: "năm 2021", "6 tháng đầu năm 2021". */
  readonly period: string;
  /** Day and month of the cut-off; none where absent. */
  readonly cutOff?: readonly [number, number];
}

/** A guidance letter, and how reports cite it. */
export interface Letter {
  readonly paper: Paper;
  readonly citing: string;
}

/** The province that a unit lies in, as far as its letterhead says it. */
export function provinceOf({ unit }: Story): string {
  const above = /TỈNH ([\p{Lu} ]+)$/u.exec(unit.parent)?.[1] ?? unit.place;
  return above.toLowerCase().replace(/(?<![\p{L}])\p{L}/gu, (letter) => letter.toUpperCase());
}

const CUT_OFFS: readonly ((day: string, year: number) => readonly [inside: string, after: string])[] = [
  (day) => [` (số liệu tính đến ngày ${day})`, ''],
  (day) => ['', `Số liệu báo cáo được tính đến hết ngày ${day}.`],
  (day) => ['', `Mốc thời gian chốt số liệu: ngày ${day}.`],
  (day, year) => [` (số liệu từ ngày 01/01/${year} đến ngày ${day})`, ''],
];

const DEADLINES: readonly ((day: string) => string)[] = [
  (day) => `Báo cáo gửi về Sở Nội vụ trước ngày ${day} để tổng hợp, báo cáo UBND tỉnh./.`,
  (day) => `Đề nghị các cơ quan, đơn vị, địa phương gửi báo cáo về Sở Nội vụ chậm nhất ngày ${day}./.`,
];

/** The letter by which a province's Sở Nội vụ asks a unit for its report. */
export function letterTo(story: Story, asked: Asked, random: Random): Letter {
  const province = provinceOf(story);
  const { year, month, what, period, cutOff } = asked;
  const number = `${between(random, 300, 2400)}/SNV-${pick(random, ['TĐKT', 'BTĐKT', 'VP'])}`;
  const day = between(random, 2, 20);
  const subject = `báo cáo ${what} công tác thi đua, khen thưởng ${period}`;
  const until = cutOff && dayText(year, cutOff[1], cutOff[0]);
  const [inside, after] = until === undefined ? ['', ''] : pick(random, CUT_OFFS)(until, year);
  const paper: Paper = {
    head: {
      kind: 'cong_van',
      number,
      date: `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`,
      issuer: `Sở Nội vụ tỉnh ${province}`,
      parent: `UBND TỈNH ${province.toUpperCase()}`,
      body: 'SỞ NỘI VỤ',
      place: province,
      about: subject,
      to: 'Các sở, ban, ngành tỉnh;|Các đơn vị sự nghiệp thuộc UBND tỉnh;|UBND các huyện, thị xã, thành phố.',
      period: 'none',
      signature: 'KT. GIÁM ĐỐC|PHÓ GIÁM ĐỐC',
      signer: 'Bùi Thị Mẫu',
    },
    body: [
      `Sở Nội vụ đề nghị các cơ quan, đơn vị, địa phương ${subject}${inside} với các nội dung sau:`,
      '## 1. Kết quả phong trào thi đua',
      'Đánh giá việc phát động, tổ chức các phong trào thi đua; các mô hình, điển hình tiên tiến.',
      '## 2. Kết quả khen thưởng',
      'Thống kê số lượng tập thể, cá nhân được khen thưởng theo từng danh hiệu, hình thức.',
      '## 3. Tồn tại, hạn chế và phương hướng',
      ...(after === '' ? [] : [after]),
      pick(random, DEADLINES)(dayText(year, month + 1, between(random, 5, 15))),
    ],
  };
  const citing = `Công văn số ${number} ngày ${dayText(year, month, day)} của Sở Nội vụ`;
  return { paper, citing: `${citing} về việc ${subject}` };
}
