import { describe, expect, test } from 'vitest';
import { readTable } from './testing/page-of-table.ts';

describe('tables of other things give nothing', () => {
  test.each([
    'TT | Tên xã | Số hộ | Số tiêu chí đạt\n1 | Xã Đông Hải | 1.245 | 17',
    'TT | Nội dung | Số lượng | Kinh phí\n1 | Hội nghị tập huấn | 3 | 120\n2 | Xe đạp | 5 | 10',
    'Đơn vị | Biên chế | Cá nhân | Tập thể\nPhòng Nội vụ | 12 | 10 | 2',
    'TT | Tên phong trào | Năm 2021 | Năm 2022\n1 | Xây dựng nông thôn mới | 3 | 5',
    'Danh hiệu | Tỷ lệ (%) | Mức tiền thưởng\nLao động tiên tiến | 95 | 540',
  ])('%s', (table) => {
    expect(readTable(table)).toEqual([]);
  });
});
