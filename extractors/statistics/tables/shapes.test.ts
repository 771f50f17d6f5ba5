import { describe, expect, test } from 'vitest';
import { readTable } from './testing/page-of-table.ts';

/** Shapes of tables that offices send, each with what a careful person reads out of it. */
const SHAPES: readonly (readonly [
  name: string,
  table: string,
  figures: readonly string[],
  title?: string,
])[] = [
  [
    'groups of units in columns',
    'TT | Danh hiệu | Khối sở ngành | Khối huyện | Cộng\n1 | LĐTT | 12 | 13 | 25',
    ['LDTT ca_nhan 12 [Khối sở ngành]', 'LDTT ca_nhan 13 [Khối huyện]'],
  ],
  [
    'levels that decide in rows, TT and CN below the form',
    `Cấp khen thưởng | Bằng khen | < | Giấy khen | <
     ^ | TT | CN | TT | CN
     Thủ tướng Chính phủ | 1 | 2 | |
     UBND tỉnh | 4 | 5 | |
     Giám đốc Sở Nội vụ | | | 3 | 4`,
    [
      'BK_TTG tap_the 1',
      'BK_TTG ca_nhan 2',
      'BK_TINH tap_the 4',
      'BK_TINH ca_nhan 5',
      'GK tap_the 3',
      'GK ca_nhan 4',
    ],
  ],
  [
    'two blocks side by side',
    'TT | Danh hiệu | SL | TT | Danh hiệu | SL\n1 | LĐTT | 12 | 3 | CSTĐCS | 4\n2 | TTLĐTT | 7 | 4 | TTLĐXS | 5',
    ['LDTT ca_nhan 12', 'TTLDTT tap_the 7', 'CSTDCS ca_nhan 4', 'TTLDXS tap_the 5'],
  ],
  [
    'households beside those that were awarded, with their share',
    'TT | Thôn | Tổng số hộ | Số hộ đạt GĐVH | Tỷ lệ (%)\n1 | Thôn Đông | 120 | 110 | 91,7',
    ['GDVH ho_gia_dinh 110 91.7% NĂM 2022 [Thôn Đông]'],
    'KẾT QUẢ BÌNH XÉT GIA ĐÌNH VĂN HÓA NĂM 2022',
  ],
  [
    'rows of shares, money, dossiers and refusals among awards',
    `Nội dung | Năm 2022
     Lao động tiên tiến | 48
     Tỷ lệ LĐTT (%) | 96
     Tiền thưởng LĐTT | 120
     Số hồ sơ đề nghị | 12
     Chưa được công nhận LĐTT | 2`,
    ['LDTT ca_nhan 48 Năm 2022'],
  ],
  [
    'parts within parts',
    `TT | Hình thức khen thưởng | Tổng số | Trong đó | < | < | <
     ^ | ^ | ^ | Tập thể | < | Cá nhân | <
     ^ | ^ | ^ | Tổng số | Doanh nghiệp | Tổng số | Nữ
     1 | Bằng khen UBND tỉnh | 30 | 10 | 2 | 20 | 8`,
    [
      'BK_TINH tap_the 10',
      'BK_TINH doanh_nghiep 2 (part)',
      'BK_TINH ca_nhan 20',
      'BK_TINH ca_nhan nu 8 (part)',
    ],
  ],
  [
    'one total parted by recipient and once more by occasion',
    'Hình thức | Tổng số | Tập thể | Cá nhân | Thường xuyên | Đột xuất\nBằng khen UBND tỉnh | 30 | 10 | 20 | 25 | 5',
    ['BK_TINH tap_the 10', 'BK_TINH ca_nhan 20'],
  ],
  [
    'units in merged cells over their awards',
    'TT | Đơn vị | Danh hiệu | Số lượng\n1 | Phòng Nội vụ | LĐTT | 12\n^ | ^ | CSTĐCS | 2\n2 | Phòng Y tế | LĐTT | 9',
    ['LDTT ca_nhan 12 [Phòng Nội vụ]', 'CSTDCS ca_nhan 2 [Phòng Nội vụ]', 'LDTT ca_nhan 9 [Phòng Y tế]'],
  ],
  [
    'years in merged cells, with their total',
    'Năm | Danh hiệu | Tập thể | Cá nhân\n2021 | Giấy khen | 3 | 4\n2022 | Giấy khen | 5 | 6\nTổng | < | 8 | 10',
    ['GK tap_the 3 2021', 'GK ca_nhan 4 2021', 'GK tap_the 5 2022', 'GK ca_nhan 6 2022'],
  ],
  [
    'the kind of recipient in a column of its own',
    'Nội dung | ĐVT | Số lượng\nGiấy khen | tập thể | 3\nGiấy khen | cá nhân | 9\nSố sáng kiến được công nhận | sáng kiến | 12',
    ['GK tap_the 3', 'GK ca_nhan 9'],
  ],
  [
    'sections by occasion with their own sums',
    `TT | Hình thức | Tập thể | Cá nhân
     A | KHEN THƯỞNG THƯỜNG XUYÊN | 8 | 25
     1 | Bằng khen UBND tỉnh | 3 | 10
     2 | Giấy khen | 5 | 15
     B | KHEN THƯỞNG ĐỘT XUẤT | 1 | 2
     1 | Bằng khen UBND tỉnh | 1 | 2
       | TỔNG CỘNG (A+B) | 9 | 27`,
    [
      'BK_TINH tap_the 3 cong_trang',
      'BK_TINH ca_nhan 10 cong_trang',
      'GK tap_the 5 cong_trang',
      'GK ca_nhan 15 cong_trang',
      'BK_TINH tap_the 1 dot_xuat',
      'BK_TINH ca_nhan 2 dot_xuat',
    ],
  ],
  [
    'leaders and direct workers in rows, their sum below',
    'Đối tượng | LĐTT | CSTĐCS\nCán bộ lãnh đạo | 5 | 1\nNgười lao động trực tiếp | 40 | 4\nTổng số | 45 | 5',
    [
      'LDTT ca_nhan lanh_dao 5',
      'CSTDCS ca_nhan lanh_dao 1',
      'LDTT ca_nhan truc_tiep 40',
      'CSTDCS ca_nhan truc_tiep 4',
    ],
  ],
  [
    'years over status',
    `Hình thức | 2021 | < | 2022 | <
     ^ | Đề nghị | Được tặng | Đề nghị | Được tặng
     Bằng khen của UBND tỉnh cho tập thể | 5 | 4 | 6 | 5`,
    [
      'BK_TINH tap_the 5 proposed 2021',
      'BK_TINH tap_the 4 2021',
      'BK_TINH tap_the 6 proposed 2022',
      'BK_TINH tap_the 5 2022',
    ],
  ],
  [
    'a title in the first row of the table',
    'KẾT QUẢ KHEN THƯỞNG NĂM 2022 | < | <\nHình thức | Tập thể | Cá nhân\nGiấy khen | 3 | 9',
    ['GK tap_the 3 NĂM 2022', 'GK ca_nhan 9 NĂM 2022'],
  ],
  [
    'a year that is only compared with',
    'Danh hiệu | Năm 2022 | Năm 2023 | Tăng/giảm\nLĐTT | 48 | 50 | 2',
    ['LDTT ca_nhan 48 Năm 2022', 'LDTT ca_nhan 50 Năm 2023'],
  ],
  [
    'items of a cell behind dashes',
    'TT | Hình thức | Kết quả\n1 | Giấy khen | - Tập thể: 05 - Cá nhân: 48',
    ['GK tap_the 5', 'GK ca_nhan 48'],
  ],
  ['two kinds in one count', 'Hình thức | Số lượng (tập thể/cá nhân)\nGiấy khen | 3/9', []],
  ['a title of money', 'Danh hiệu | Số lượng\nLĐTT | 48', [], 'Bảng 2: Kinh phí khen thưởng (triệu đồng)'],
  [
    'names with the award in words',
    'STT | Họ và tên | Danh hiệu\n1 | Người Một | LĐTT\n2 | Người Hai | CSTĐCS',
    [],
  ],
];

describe('shapes of award tables', () => {
  for (const [name, table, figures, title] of SHAPES) {
    test(name, () => {
      expect(title === undefined ? readTable(table) : readTable(table, title)).toEqual(figures);
    });
  }
});
