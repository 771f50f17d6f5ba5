import { between, pick, type Random } from '../story/chance.ts';
import { saying, without } from '../story/change.ts';
import { yearStory } from '../story/story.ts';
import type { Planter } from './planter.ts';

const COLUMNS = ['Lao động tiên tiến', 'Chiến sĩ thi đua cơ sở', 'Tập thể lao động tiên tiến'] as const;
const PARTS = [
  'Văn phòng',
  'Phòng Tổ chức',
  'Phòng Kế hoạch',
  'Trung tâm Dịch vụ',
  'Ban Quản lý dự án',
] as const;

function rowsOf(random: Random): number[][] {
  return PARTS.map(() => [between(random, 14, 30), between(random, 1, 2), 1]);
}

const row = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')}`;

function table(rows: readonly (readonly number[])[], totals: readonly number[]): string[] {
  return [
    'Kết quả bình xét danh hiệu thi đua của các đơn vị:',
    '|: 1c 5l 2c 2c 2c',
    `|! ${['TT', 'Đơn vị', ...COLUMNS].join(' | ')}`,
    ...rows.map((numbers, index) => row([index + 1, PARTS[index] ?? '', ...numbers])),
    row(['', '*Tổng cộng*', ...totals.map((total) => `*${total}*`)]),
  ];
}

/** A column of a table that does not add up to its last row. */
export const tableTotal: Planter = {
  rule: 'table-total',
  plant: (random) => {
    const story = without(yearStory(random), 'LDTT', 'CSTDCS', 'TTLDTT', 'TTLDXS', 'CSTD_BO_TINH');
    const rows = rowsOf(random);
    const totals = COLUMNS.map((_, column) => rows.reduce((sum, cells) => sum + (cells[column] ?? 0), 0));
    const [wrong, off] = [between(random, 0, 1), pick(random, [-10, -1, 1, 2, 9])];
    const faulty = totals.map((total, column) => (column === wrong ? Math.max(1, total + off) : total));
    return {
      clean: saying(story, ...table(rows, totals)),
      faulty: saying(story, ...table(rows, faulty)),
    };
  },
};
