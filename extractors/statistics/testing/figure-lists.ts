import type { FigureStatus, Recipient } from '../../../model/figure.ts';
import { awardName, awards } from '../awards.ts';
import type { Rank } from '../tagging/term.ts';

/** One count of a list that is written out and read back. */
export interface Said {
  readonly award: string;
  readonly rank?: Rank;
  /** The award as written, with its rank. */
  readonly words: string;
  readonly recipient: Recipient;
  readonly count: number;
  /** The count and its noun as written: "1.245 cá nhân", "mười hai tập thể". */
  readonly counted: string;
  readonly number: string;
  readonly noun: string;
}

/** Awards that the screens name by all who grant them: what one of those calls it. */
const SPOKEN: Readonly<Record<string, string>> = {
  DANG_BK: 'Bằng khen của Tỉnh ủy',
  DANG_GK: 'Giấy khen của Huyện ủy',
  DOAN_BK: 'Bằng khen của Tỉnh đoàn',
  CD_CO: 'Cờ thi đua của Liên đoàn Lao động tỉnh',
  DANG_HH: 'Huy hiệu 30 năm tuổi Đảng',
  MTTQ_CO: 'Cờ thi đua của Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh',
  TINH_AH: 'Tỉnh Anh hùng',
  CD_BK: 'Bằng khen của Liên đoàn Lao động tỉnh',
  DANG_CO: 'Cờ của Tỉnh ủy',
  DOAN_CO: 'Cờ thi đua của Tỉnh đoàn',
  DON_VI_VH: 'Đơn vị đạt chuẩn văn hóa',
};
/**
 * "Huân chương, huy chương của nước ngoài" is no name that a report writes; "Đảng bộ trong sạch vững mạnh" behind a
 * comma is a known gap: its first words are taken for whom the count before it counts.
 */
const UNSPOKEN: readonly string[] = ['NUOC_NGOAI', 'CHI_BO'];

/** Every award of the knowledge with each recipient that it can have, and each rank. */
export const SAYABLE: readonly Pick<Said, 'award' | 'rank' | 'words' | 'recipient'>[] = awards()
  .filter(({ id }) => !UNSPOKEN.includes(id))
  .flatMap(({ id, ranked, recipients }) =>
    recipients.flatMap((recipient) =>
      ranked
        ? ([1, 2, 3] as const).map((rank) => ({ award: id, rank, words: awardName(id, rank), recipient }))
        : [{ award: id, words: SPOKEN[id] ?? awardName(id), recipient }],
    ),
  );

/** What each recipient is called where it is counted. */
export const NOUNS: Readonly<Record<Recipient, readonly string[]>> = {
  ca_nhan: ['cá nhân', 'đồng chí', 'người'],
  tap_the: ['tập thể', 'đơn vị'],
  ho_gia_dinh: ['hộ gia đình', 'gia đình'],
  doanh_nghiep: ['doanh nghiệp'],
  undivided: ['trường hợp'],
};

/** What a text says besides its counts. */
export interface Written {
  readonly text: string;
  readonly status: FigureStatus;
  /** The first year of the period, where the text names one. */
  readonly year?: number;
  /** A part of each count, where the text names one. */
  readonly parts?: readonly number[];
}

export type Style = (list: readonly Said[]) => Written;

function sentence(
  before: string,
  clause: (said: Said) => string,
  between: string,
  status: FigureStatus = 'awarded',
  year?: number,
): Style {
  return (list) => ({
    text: `${before}${list.map(clause).join(between)}.`,
    status,
    ...(year === undefined ? {} : { year }),
  });
}

/** Every count with a part of it behind, in the same order. */
function withParts(part: (noun: string, count: number) => string, between: string): Style {
  return (list) => {
    const split = list.map((said) => ({ ...said, part: Math.ceil(said.count / 2) }));
    return {
      text: `Đã tặng ${split.map((said) => `${said.words} cho ${said.counted}${part(said.noun, said.part)}`).join(between)}.`,
      status: 'awarded',
      parts: split.map((said) => said.part),
    };
  };
}

/** The ways in which reports write their lists of counts. */
export const STYLES: Readonly<Record<string, Style>> = {
  'award for count': sentence('Tặng ', ({ words, counted }) => `${words} cho ${counted}`, '; '),
  'award for count, commas': sentence('Đã tặng ', ({ words, counted }) => `${words} cho ${counted}`, ', '),
  'count gets award': sentence('Có ', ({ words, counted }) => `${counted} đạt ${words}`, ', '),
  'count is given award': sentence(
    'Trong năm có ',
    ({ words, counted }) => `${counted} được tặng ${words}`,
    '; ',
  ),
  'count is given by whom': sentence(
    'Có ',
    ({ words, counted }) => `${counted} được cấp có thẩm quyền tặng ${words}`,
    '; ',
  ),
  'colon list of bullets': sentence(
    'Kết quả như sau:\n',
    ({ words, counted }) => `- ${words}: ${counted}`,
    ';\n',
  ),
  'plus bullets': sentence('Kết quả khen thưởng:\n', ({ words, counted }) => `+ ${words}: ${counted}`, '.\n'),
  'colon list in a line': sentence('Kết quả: ', ({ words, counted }) => `${words}: ${counted}`, '; '),
  'title in quotation marks': sentence(
    'Công nhận ',
    ({ words, counted }) => `danh hiệu “${words}” cho ${counted}`,
    '; ',
  ),
  'count before award': sentence(
    'Trong đó có ',
    ({ words, counted }) => `${counted} danh hiệu ${words}`,
    ', ',
  ),
  proposed: sentence('Đề nghị tặng ', ({ words, counted }) => `${words} cho ${counted}`, '; ', 'proposed'),
  'proposed from behind': sentence(
    'Có ',
    ({ words, counted }) => `${counted} được đề nghị tặng ${words}`,
    '; ',
    'proposed',
  ),
  registered: sentence(
    'Đăng ký thi đua như sau:\n',
    ({ words, counted }) => `- ${words}: ${counted}`,
    ';\n',
    'registered',
  ),
  'target under a heading': sentence(
    'II. CHỈ TIÊU THI ĐUA NĂM 2024\n',
    ({ words, counted }) => `- ${words}: ${counted}`,
    ';\n',
    'target',
    2024,
  ),
  'striven for': sentence('Phấn đấu có ', ({ words, counted }) => `${counted} đạt ${words}`, '; ', 'target'),
  'a year before the colon': sentence(
    'Năm 2022: ',
    ({ words, counted }) => `tặng ${words} cho ${counted}`,
    '; ',
    'awarded',
    2022,
  ),
  'a year in the lead-in': sentence(
    'Kết quả khen thưởng năm 2021 như sau:\n',
    ({ words, counted }) => `- ${words}: ${counted}`,
    ';\n',
    'awarded',
    2021,
  ),
  'half a year': sentence(
    '6 tháng đầu năm 2023, đã tặng ',
    ({ words, counted }) => `${words} cho ${counted}`,
    '; ',
    'awarded',
    2023,
  ),
  'count of all': sentence(
    'Kết quả:\n',
    ({ words, count, noun }) => `- ${words}: ${count}/${count + 5} ${noun} (96,15%)`,
    ';\n',
  ),
  occasions: sentence('Đã tặng ', ({ words, number, noun }) => `${words} cho ${number} lượt ${noun}`, '; '),
  'sentences of their own': (list) => ({
    text: list.map(({ words, counted }) => `Tặng ${words} cho ${counted}.`).join(' '),
    status: 'awarded',
  }),
  'a breakdown behind the count': withParts((noun, part) => `, trong đó có ${part} ${noun}`, ';\n- '),
};
