import { between, pick, type Random } from './chance.ts';
import { printed } from './number.ts';
import { headed, type Paper } from './paper.ts';
import type { Counts, Story } from './story.ts';
import { COUNT_KEYS, type CountKey, words } from './words.ts';
import { paperOf } from './write.ts';

/** The papers of one award in the order in which they are written. */
export type Stage = 'to_trinh' | 'bien_ban' | 'quyet_dinh';

const NAMES: Readonly<Record<Stage, readonly [name: string, symbol: string, about: string]>> = {
  to_trinh: ['TỜ TRÌNH', 'TTr', 'Về việc đề nghị khen thưởng thành tích'],
  bien_ban: ['BIÊN BẢN', 'BB', 'Họp Hội đồng Thi đua - Khen thưởng xét khen thưởng'],
  quyet_dinh: ['QUYẾT ĐỊNH', 'QĐ', 'Về việc công nhận danh hiệu thi đua và khen thưởng'],
};

/** The days of the month on which each is written. */
const DAYS: Readonly<Record<Stage, readonly [number, number]>> = {
  to_trinh: [10, 15],
  bien_ban: [10, 15],
  quyet_dinh: [20, 28],
};

const COUNCIL = 'Hội đồng Thi đua - Khen thưởng';

const isTitle = (key: CountKey) => /^(LDTT|CST|TTLD)/.test(key);

/** "Đề nghị công nhận danh hiệu Lao động tiên tiến cho 83 cá nhân", one of several ways of each paper. */
const LINES: Readonly<Record<Stage, readonly ((key: CountKey, name: string, count: string) => string)[]>> = {
  to_trinh: [
    (key, name, count) => `Đề nghị ${isTitle(key) ? 'công nhận danh hiệu' : 'tặng'} ${name}: ${count}`,
    (key, name, count) =>
      isTitle(key) ? `Đề nghị công nhận danh hiệu ${name} cho ${count}` : `Đề nghị tặng ${name} cho ${count}`,
  ],
  bien_ban: [
    (key, name, count) => `${isTitle(key) ? `Danh hiệu ${name}` : name}: ${count}, 11/11 phiếu đồng ý`,
    (key, name, count) => `Đề nghị ${isTitle(key) ? 'công nhận danh hiệu' : 'tặng'} ${name} cho ${count}`,
  ],
  quyet_dinh: [
    (key, name, count) => (isTitle(key) ? `Danh hiệu “${name}” cho ${count}` : `${name} cho ${count}`),
    (key, name, count) =>
      isTitle(key) ? `Công nhận danh hiệu ${name} cho ${count}` : `Tặng ${name} cho ${count}`,
  ],
};

function openingOf(stage: Stage, { unit, to }: Story, citing: string): readonly string[] {
  switch (stage) {
    case 'to_trinh':
      return [
        'Căn cứ Luật Thi đua, khen thưởng và các văn bản hướng dẫn thi hành;',
        `${unit.issuer} kính trình xem xét, khen thưởng thành tích năm ${to} cho các tập thể, cá nhân sau:`,
      ];
    case 'bien_ban':
      return [
        `${COUNCIL} ${unit.short} tổ chức họp xét khen thưởng năm ${to}. Thành phần: 11/12 ủy viên có mặt.`,
        ...(citing === '' ? [] : [`Hội đồng xem xét ${citing}.`]),
        'Sau khi thảo luận, Hội đồng bỏ phiếu kín, kết quả như sau:',
      ];
    case 'quyet_dinh':
      return [
        'Căn cứ Luật Thi đua, khen thưởng và các văn bản hướng dẫn thi hành;',
        ...(citing === '' ? [] : [`Xét ${citing},`]),
        '# QUYẾT ĐỊNH:',
        `Điều 1. Công nhận danh hiệu thi đua và khen thưởng cho các tập thể, cá nhân đã có thành tích xuất sắc năm ${to}, gồm:`,
      ];
  }
}

const ENDINGS: Readonly<Record<Stage, readonly string[]>> = {
  to_trinh: ['(Có danh sách kèm theo)', 'Kính trình xem xét, quyết định./.'],
  bien_ban: ['Cuộc họp kết thúc lúc 16 giờ 30 phút cùng ngày, biên bản đã được thông qua./.'],
  quyet_dinh: [
    '(Có danh sách kèm theo)',
    'Điều 2. Các tập thể, cá nhân có tên tại Điều 1 được nhận tiền thưởng theo quy định.',
    'Điều 3. Quyết định này có hiệu lực kể từ ngày ký./.',
  ],
};

/** How a later paper cites an earlier one: "Tờ trình số 88/TTr-STP ngày 12/11/2021". */
export function citationOf({ head }: Paper): string {
  const [year, month, day] = (head.date ?? '').split('-');
  const name = head.name === 'TỜ TRÌNH' ? 'Tờ trình' : 'Biên bản';
  return `${name} số ${head.number} ngày ${day}/${month}/${year}`;
}

function linesOf(stage: Stage, { unit }: Story, counts: Counts, random: Random): string[] {
  const put = pick(random, LINES[stage]);
  const keys = COUNT_KEYS.filter((key) => counts[key] !== undefined);
  return keys.map((key, index) => {
    const { name, noun } = words.counts[key];
    const count = `${printed(counts[key] ?? 0)} ${noun}`;
    const said = put(key, name.replace('{grantor}', unit.grantor), count);
    return `${index + 1}. ${said}${index < keys.length - 1 ? ';' : '.'}`;
  });
}

/** A council writes its minutes under its own name below the office's, or the office under its own. */
function issuerOf(stage: Stage, { unit }: Story, random: Random): Paper['head'] {
  if (stage !== 'bien_ban' || pick(random, [true, false])) return {};
  return {
    issuer: `${COUNCIL} ${unit.issuer}`,
    parent: unit.issuer.toUpperCase(),
    body: COUNCIL.toUpperCase(),
    signature: 'CHỦ TỊCH HỘI ĐỒNG',
  };
}

/**
 * A paper of a unit on its awards of a year.
 *
 * @param counts which awards it speaks of
 * @param citing the words by which it cites the paper before it; empty where it cites none
 */
export function awardPaper(
  stage: Stage,
  story: Story,
  counts: Counts,
  citing: string,
  random: Random,
): Paper {
  const [name, symbol, about] = NAMES[stage];
  const ofBody = stage === 'bien_ban' ? 'HĐTĐKT' : story.unit.symbol.replace(/^BC-/, '');
  const day = between(random, ...DAYS[stage]);
  const { head } = headed(paperOf(story), {
    ...issuerOf(stage, story, random),
    kind: stage,
    number: `${between(random, 20, 900)}/${symbol}-${ofBody}`,
    date: `${story.to}-${stage === 'to_trinh' ? 11 : 12}-${day}`,
    name,
    about: `${about} năm ${story.to}`,
  });
  const lines = linesOf(stage, story, counts, random);
  return { head, body: [...openingOf(stage, story, citing), ...lines, ...ENDINGS[stage]] };
}
