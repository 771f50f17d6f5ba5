import { describe, expect, test } from 'vitest';
import { REVIEW_BELOW } from '../../../../model/figure.ts';
import type { Page } from '../../../../model/page.ts';
import { awardOf } from '../../awards.ts';
import { understand } from '../../understand.ts';
import { pageOf, read } from '../testing/page-of-table.ts';
import { forms } from './form.ts';

const HEAD_0603 = `
   | Mã số | Tổng số | Bằng khen | Chiến sĩ thi đua cấp bộ, cấp tỉnh | Cờ thi đua của bộ, tỉnh | Huy hiệu (kỷ niệm chương)
  A | B | 1 | 2 | 3 | 4 | 5`;
const ROWS_0603 = `
  Tổng số | 01 | 128 | 103 | 12 | 3 | 10
  Tập thể | 02 | 36 | 33 | | 3 |
  Trong đó: Doanh nghiệp | 03 | 5 | 5 | | |
  Hộ gia đình | 04 | 2 | 2 | | |
  Cá nhân | 05 | 90 | 68 | 12 | | 10
  + Lãnh đạo cấp bộ, cấp tỉnh và tương đương trở lên | 06 | 2 | 2 | | |
  + Lãnh đạo cấp vụ, sở, ngành và tương đương | 07 | 14 | 10 | 4 | |
  + Doanh nhân | 08 | 6 | 6 | | |
  + Các cấp lãnh đạo khác từ phó phòng trở lên | 09 | 20 | 15 | 5 | |
  + Người trực tiếp công tác, lao động, học tập, chiến đấu | 10 | 48 | 35 | 3 | | 10
  Thường xuyên | 11 | 78 | 53 | 12 | 3 | 10
  Chuyên đề | 12 | 40 | 40 | | |
  Đột xuất | 13 | 10 | 10 | | |`;

const title = (code: string, name: string, unit = 'Sở Nội vụ tỉnh An Phước'): string[] => [
  `Biểu số: ${code}`,
  name,
  'Năm 2023',
  `Đơn vị báo cáo: ${unit}`,
];
const T0603 = 'SỐ LƯỢNG KHEN THƯỞNG CẤP BỘ, BAN, NGÀNH, ĐOÀN THỂ TRUNG ƯƠNG VÀ TỈNH, THÀNH PHỐ';

const READ_0603 = [
  'BK_TINH tap_the 33',
  'CO_BO_TINH tap_the 3',
  'BK_TINH doanh_nghiep 5 (part)',
  'BK_TINH ho_gia_dinh 2',
  'BK_TINH ca_nhan 68',
  'CSTD_BO_TINH ca_nhan 12',
  'KNC ca_nhan 10',
  'BK_TINH ca_nhan lanh_dao_bo_tinh 2 (part)',
  'BK_TINH ca_nhan lanh_dao_so_nganh 10 (part)',
  'CSTD_BO_TINH ca_nhan lanh_dao_so_nganh 4 (part)',
  'BK_TINH ca_nhan doanh_nhan 6 (part)',
  'BK_TINH ca_nhan lanh_dao_khac 15 (part)',
  'CSTD_BO_TINH ca_nhan lanh_dao_khac 5 (part)',
  'BK_TINH ca_nhan truc_tiep 35 (part)',
  'CSTD_BO_TINH ca_nhan truc_tiep 3 (part)',
  'KNC ca_nhan truc_tiep 10 (part)',
];

function short(...pages: Page[]): string[] {
  return read(...pages).map((line) => line.replace(/ [Nn]ăm 2023| \[.*?\]/gu, ''));
}

const page = (lines: string[], table: string) => pageOf([{ lines }, { table }]);

describe('0603 and 0703', () => {
  test.each(['0603.N/BNV-TĐKT', 'O603 .N/BNV-TDKT', '0703.N/BNV-TĐKT'])('by the code %s', (code) => {
    const form = page(title(code, T0603), HEAD_0603 + ROWS_0603);
    expect(short(form)).toEqual(READ_0603);
    expect(understand([form]).issues).toEqual([]);
  });

  test('by the title where no code is printed', () => {
    expect(
      short(page([T0603, 'Năm 2023', 'Đơn vị báo cáo: UBND tỉnh An Phước'], HEAD_0603 + ROWS_0603)),
    ).toEqual(READ_0603);
  });

  test('a ministry’s certificates are those of a ministry; with no reporting body a person is asked', () => {
    const ministry = short(page(title('0603.N/BNV-TĐKT', T0603, 'Bộ Tài chính'), HEAD_0603 + ROWS_0603));
    expect(ministry[0]).toBe('BK_BO tap_the 33');
    const unknown = understand([page(['Biểu số: 0603.N/BNV-TĐKT'], HEAD_0603 + ROWS_0603)]).value.figures;
    expect(unknown.every(({ confidence }) => confidence < REVIEW_BELOW)).toBe(true);
  });

  test('a row whose label is another’s is put before a reviewer', () => {
    const table = `${HEAD_0603}\nTập thể | 02 | 33 | 33 | | |\nTập thể | 05 | 7 | 7 | | |`;
    const figures = understand([page(title('0603.N/BNV-TĐKT', T0603), table)]).value.figures;
    expect(figures.map(({ count, confidence }) => [count, confidence < REVIEW_BELOW])).toEqual([
      [33, false],
      [7, true],
    ]);
  });

  test('a sum that the form prescribes and the numbers break is told', () => {
    const table = HEAD_0603 + ROWS_0603.replace('| 40 | 40 |', '| 40 | 41 |');
    const { value, issues } = understand([page(title('0603.N/BNV-TĐKT', T0603), table)]);
    expect(issues.map(({ code, parameters }) => [code, parameters.printed, parameters.sum])).toEqual([
      ['total-disagrees', 103, 104],
    ]);
    const certificates = value.figures.filter(
      ({ award, partOf }) => award === 'BK_TINH' && partOf === undefined,
    );
    expect(certificates.every(({ confidence }) => confidence < REVIEW_BELOW)).toBe(true);
  });

  test('only the total is filled in', () => {
    const table = `${HEAD_0603}\nTổng số | 01 | 40 | 30 | 10 | |\nTập thể | 02 | | | | |`;
    expect(short(page(title('0603.N/BNV-TĐKT', T0603), table))).toEqual([
      'BK_TINH undivided 30',
      'CSTD_BO_TINH ca_nhan 10',
    ]);
  });
});

describe('0602 and 0702', () => {
  const head = `
     | Mã số | Đơn vị tính | Tổng số | Chia ra | < | < | < | < | < | < | < | <
    ^ | ^ | ^ | ^ | Các loại huân chương, huy chương | < | < | < | Giải thưởng Hồ Chí Minh | Cờ thi đua của Chính phủ | Bằng khen của Thủ tướng Chính phủ | < | Chiến sĩ thi đua toàn quốc
    ^ | ^ | ^ | ^ | Huân chương Lao động | < | Huân chương Độc lập | < | ^ | ^ | ^ | < | ^
    ^ | ^ | ^ | ^ | TT | CN | TT | CN | CN | TT | TT | CN | CN
    A | B | C | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10`;
  const rows = `
    Tổng số | 01 | | 62 | 3 | 11 | 1 | 2 | | 4 | 9 | 30 | 2
    Tập thể | 06 | Tập thể | 17 | 3 | | 1 | | | 4 | 9 | |
    Trong đó: Doanh nghiệp | 07 | | 2 | | | | | | | 2 | |
    Hộ gia đình | 08 | Hộ | | | | | | | | | |
    Cá nhân | 09 | Người | 45 | | 11 | | 2 | | | | 30 | 2
    + Lãnh đạo cấp vụ, sở, ngành và tương đương | 11 | | 15 | | 3 | | 2 | | | | 10 |
    + Người trực tiếp công tác, lao động | 14 | | 30 | | 8 | | | | | | 20 | 2
    Thường xuyên | 15 | | 62 | 3 | 11 | 1 | 2 | | 4 | 9 | 30 | 2`;
  const read0602 = [
    'HC_LD tap_the 3',
    'HC_DL tap_the 1',
    'CO_CP tap_the 4',
    'BK_TTG tap_the 9',
    'BK_TTG doanh_nghiep 2 (part)',
    'HC_LD ca_nhan 11',
    'HC_DL ca_nhan 2',
    'BK_TTG ca_nhan 30',
    'CSTDTQ ca_nhan 2',
    'HC_LD ca_nhan lanh_dao_so_nganh 3 (part)',
    'HC_DL ca_nhan lanh_dao_so_nganh 2 (part)',
    'BK_TTG ca_nhan lanh_dao_so_nganh 10 (part)',
    'HC_LD ca_nhan truc_tiep 8 (part)',
    'BK_TTG ca_nhan truc_tiep 20 (part)',
    'CSTDTQ ca_nhan truc_tiep 2 (part)',
  ];

  test.each(['0602.N/BNV-TĐKT', '0702.N/BNV-TĐKT'])('four rows of head, pairs of TT and CN: %s', (code) => {
    const form = page(title(code, 'SỐ LƯỢNG KHEN THƯỞNG CẤP NHÀ NƯỚC'), head + rows);
    expect(short(form)).toEqual(read0602);
    expect(understand([form]).issues).toEqual([]);
  });

  test('codes without their zero, and no code in the corner', () => {
    const plain = rows.replaceAll(/\| 0(\d) \|/gu, '| $1 |');
    expect(short(page(['SỐ LƯỢNG KHEN THƯỞNG CẤP NHÀ NƯỚC', 'Năm 2023'], head + plain))).toEqual(read0602);
  });
});

describe('forms that count no awards are silent', () => {
  test.each([
    [
      '0601.N/BNV-TĐKT',
      'SỐ PHONG TRÀO THI ĐUA',
      '| Mã số | Tổng số | Cấp Trung ương | Cấp bộ, tỉnh\nTổng số | 01 | 12 | 2 | 10\nTheo chuyên đề | 11 | 4 | 1 | 3',
    ],
    [
      '0701.N/BNV-TĐKT',
      'SỐ PHONG TRÀO THI ĐUA',
      '| Mã số | Tổng số | Cấp Trung ương\nTổng số | 01 | 12 | 2\nToàn quốc | 02 | 2 | 2',
    ],
    [
      '0604.N/BNV-TĐKT',
      'SỐ LƯỢNG TỔ CHỨC LÀM CÔNG TÁC THI ĐUA, KHEN THƯỞNG',
      '| Mã số | Số lượng\nTổng số | 01 | 5\nCấp Vụ | 02 | 1',
    ],
    [
      '0605.N/BNV-TĐKT',
      'SỐ LƯỢNG CÔNG CHỨC LÀM CÔNG TÁC THI ĐUA, KHEN THƯỞNG',
      '| Mã số | Tổng số | Trong đó: Nữ\nTổng số | 01 | 15 | 6\nĐại học | 11 | 12 | 5',
    ],
  ])('%s', (code, name, table) => {
    expect(read(page(title(code, name), table))).toEqual([]);
    expect(read(page([name], table))).toEqual([]);
  });
});

test('every row that is a part, and every sum, names rows of its form, and every award is known', () => {
  for (const { code, rows, columns, sums } of forms) {
    const codes = rows.map((row) => row.code);
    expect(new Set(codes).size, code).toBe(codes.length);
    const named = [
      ...rows.flatMap((row) => (row.kind === 'part' ? [row.of] : [])),
      ...sums.flatMap(({ total, parts }) => [total, ...parts]),
    ];
    expect(
      named.filter((one) => !codes.includes(one)),
      code,
    ).toEqual([]);
    expect(
      columns.flatMap(({ award }) => Object.values(award)).filter((id) => awardOf(id) === undefined),
      code,
    ).toEqual([]);
  }
});
