import { describe, expect, test } from 'vitest';
import type { Cell, Page, Table } from '../../../model/page.ts';
import { understand } from '../understand.ts';

/** A cell as written in the tests: its text, or its text with the columns and rows that it spans. */
type Written = string | readonly [text: string, columns: number, rows?: number] | null;

function cellOf(written: Exclude<Written, null>, row: number, column: number): Cell {
  const [text, columnSpan, rowSpan = 1] = typeof written === 'string' ? ([written, 1, 1] as const) : written;
  const words = text
    .split(' ')
    .filter((word) => word !== '')
    .map((word, at) => ({
      text: word,
      box: [column * 80 + at * 5, row * 20, column * 80 + at * 5 + 4, row * 20 + 10] as const,
      confidence: 1,
    }));
  const box = [column * 80, row * 20, (column + columnSpan) * 80, (row + rowSpan) * 20] as const;
  const lines = words.length === 0 ? [] : [{ words, box, role: 'body' as const, paragraphStart: true }];
  return { row, column, rowSpan, columnSpan, box, lines };
}

/** A page with one table; null stands where a cell reaches over from beside or above. */
function page(rows: readonly (readonly Written[])[], number = 1): Page {
  const columns = Math.max(...rows.map((row) => row.length));
  const table: Table = {
    box: [0, 0, columns * 80, rows.length * 20],
    rows: rows.length,
    columns,
    cells: rows.flatMap((row, at) =>
      row.flatMap((written, column) => (written === null ? [] : [cellOf(written, at, column)])),
    ),
  };
  return { number, width: 595, height: 842, source: 'structure', quality: 1, lines: [], tables: [table] };
}

function read(...pages: Page[]): string[] {
  return understand(pages).value.figures.map(
    ({ award, recipient, count, period, unit }) =>
      `${award} ${recipient} ${count}${period === null ? '' : ` ${period.label}`}${unit === null ? '' : ` [${unit}]`}`,
  );
}

describe('award tables', () => {
  test('awards in rows, recipients in columns; sums are left out', () => {
    const figures = read(
      page([
        [['STT', 1, 2], ['Danh hiệu, hình thức', 1, 2], ['Tổng số', 1, 2], ['Trong đó', 2], null],
        [null, null, null, 'Tập thể', 'Cá nhân'],
        ['I', 'Khen thưởng cấp Nhà nước', '5', '2', '3'],
        ['1', 'Bằng khen của Thủ tướng Chính phủ', '5', '2', '3'],
        ['II', 'Khen thưởng theo thẩm quyền', '70', '12', '58'],
        ['2', 'Lao động tiên tiến', '48', '', '48'],
        ['3', 'Giấy khen', '22', '12', '10'],
        [['Tổng cộng', 2], null, '75', '14', '61'],
      ]),
    );
    expect(figures).toEqual([
      'BK_TTG tap_the 2',
      'BK_TTG ca_nhan 3',
      'LDTT ca_nhan 48',
      'GK tap_the 12',
      'GK ca_nhan 10',
    ]);
  });

  test('awards in columns, years in rows', () => {
    const figures = read(
      page([
        ['Năm', 'Lao động tiên tiến', 'Chiến sĩ thi đua cơ sở', 'Tập thể lao động tiên tiến'],
        ['2020', '2.315', '318', '143'],
        ['2021', '2.287', '-', '140'],
        ['Cộng', '4.602', '318', '283'],
      ]),
    );
    expect(figures).toEqual([
      'LDTT ca_nhan 2315 2020',
      'CSTDCS ca_nhan 318 2020',
      'TTLDTT tap_the 143 2020',
      'LDTT ca_nhan 2287 2021',
      'TTLDTT tap_the 140 2021',
    ]);
  });

  test('units in rows, and the head row of numbers counts nothing', () => {
    const figures = read(
      page([
        ['TT', 'Đơn vị', 'LĐTT', 'CSTĐCS', 'Ghi chú'],
        ['(1)', '(2)', '(3)', '(4)', '(5)'],
        ['1', 'Phòng Nội vụ', '12', '2', ''],
        ['2', 'Phòng Y tế', '9', '1', '3'],
      ]),
    );
    expect(figures).toEqual([
      'LDTT ca_nhan 12 [Phòng Nội vụ]',
      'CSTDCS ca_nhan 2 [Phòng Nội vụ]',
      'LDTT ca_nhan 9 [Phòng Y tế]',
      'CSTDCS ca_nhan 1 [Phòng Y tế]',
    ]);
  });

  test('a table goes on over the page with the heads of its first part', () => {
    const figures = read(
      page([
        ['TT', 'Hình thức', 'Tập thể', 'Cá nhân'],
        ['1', 'Giấy khen', '4', '9'],
      ]),
      page([['2', 'Bằng khen của UBND tỉnh', '1', '2']], 2),
    );
    expect(figures).toEqual(['GK tap_the 4', 'GK ca_nhan 9', 'BK_TINH tap_the 1', 'BK_TINH ca_nhan 2']);
  });

  test('a table of other things gives nothing', () => {
    const figures = read(
      page([
        ['TT', 'Tên xã', 'Số hộ', 'Số tiêu chí đạt'],
        ['1', 'Xã Đông Hải', '1.245', '17'],
      ]),
    );
    expect(figures).toEqual([]);
  });
});
