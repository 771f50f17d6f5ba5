import { describe, expect, test } from 'vitest';
import { readTable } from './testing/page-of-table.ts';

describe('awards in rows', () => {
  test('recipients in columns; sums are left out', () => {
    const table = `
      STT | Danh hiệu, hình thức           | Tổng số | Trong đó | <
      ^   | ^                              | ^       | Tập thể  | Cá nhân
      I   | Khen thưởng cấp Nhà nước       | 5       | 2        | 3
      1   | Bằng khen của Thủ tướng Chính phủ | 5    | 2        | 3
      II  | Khen thưởng theo thẩm quyền    | 70      | 12       | 58
      2   | Lao động tiên tiến             | 48      |          | 48
      3   | Giấy khen                      | 22      | 12       | 10
      Tổng cộng | <                        | 75      | 14       | 61`;
    expect(readTable(table)).toEqual([
      'BK_TTG tap_the 2',
      'BK_TTG ca_nhan 3',
      'LDTT ca_nhan 48',
      'GK tap_the 12',
      'GK ca_nhan 10',
    ]);
  });

  test('a total stands for its row where no part is given', () => {
    const table = `
      TT | Hình thức | Tổng số | Tập thể | Cá nhân
      1  | Giấy khen | 9       | 4       | 5
      2  | Lao động tiên tiến | 48 |      |`;
    expect(readTable(table)).toEqual(['GK tap_the 4', 'GK ca_nhan 5', 'LDTT ca_nhan 48']);
  });

  test('one count a row', () => {
    expect(
      readTable('Hình thức khen thưởng | Số lượng\nGiấy khen của Giám đốc Sở | 12\nLao động tiên tiến | 48'),
    ).toEqual(['GK undivided 12', 'LDTT ca_nhan 48']);
  });

  test('a head of numbers, also with sums, counts nothing', () => {
    const table = `
      TT  | Danh hiệu          | Tổng số | Tập thể | Cá nhân
      A   | B                  | 1=2+3   | 2       | 3
      1   | Giấy khen          | 3       | 1       | 2`;
    expect(readTable(table)).toEqual(['GK tap_the 1', 'GK ca_nhan 2']);
  });

  test('ranks in rows under their order', () => {
    const table = `
      TT | Hình thức            | Tập thể | Cá nhân
      1  | Huân chương Lao động | 3       | 5
      -  | Hạng Nhất            | 1       |
      -  | Hạng Nhì             |         | 2
      -  | Hạng Ba              | 2       | 3
      2  | Bằng khen của Thủ tướng Chính phủ | 1 | 4`;
    expect(readTable(table)).toEqual([
      'HC_LD 1 tap_the 1',
      'HC_LD 2 ca_nhan 2',
      'HC_LD 3 tap_the 2',
      'HC_LD 3 ca_nhan 3',
      'BK_TTG tap_the 1',
      'BK_TTG ca_nhan 4',
    ]);
  });

  test('an order over its ranks in a merged cell', () => {
    const table = `
      Hình thức            | Hạng | Tập thể | Cá nhân
      Huân chương Lao động | Nhất | 1       | 2
      ^                    | Nhì  | 3       | 4
      ^                    | Ba   | 5       | 6`;
    expect(readTable(table)).toEqual([
      'HC_LD 1 tap_the 1',
      'HC_LD 1 ca_nhan 2',
      'HC_LD 2 tap_the 3',
      'HC_LD 2 ca_nhan 4',
      'HC_LD 3 tap_the 5',
      'HC_LD 3 ca_nhan 6',
    ]);
  });

  test('recipients in rows below their award', () => {
    const table = `
      TT  | Nội dung                 | Số lượng
      1   | Bằng khen của UBND tỉnh  | 15
      1.1 | Tập thể                  | 4
      1.2 | Cá nhân                  | 11
      2   | Giấy khen                | 7
      2.1 | Tập thể                  | 3
      2.2 | Cá nhân                  | 4`;
    expect(readTable(table)).toEqual([
      'BK_TINH tap_the 4',
      'BK_TINH ca_nhan 11',
      'GK tap_the 3',
      'GK ca_nhan 4',
    ]);
  });

  test('"Trong đó" rows of women and leaders are parts of the row above', () => {
    const table = `
      TT | Nội dung           | Số lượng
      1  | Lao động tiên tiến | 48
         | Trong đó: nữ       | 20
         | - Lãnh đạo         | 8
      2  | Tập thể lao động tiên tiến | 7`;
    expect(readTable(table)).toEqual([
      'LDTT ca_nhan 48',
      'LDTT ca_nhan nu 20 (part)',
      'LDTT ca_nhan lanh_dao 8 (part)',
      'TTLDTT tap_the 7',
    ]);
  });

  test('years in columns, bare and over the recipients', () => {
    const bare = `
      Danh hiệu          | 2021 | 2022 | Cộng
      Lao động tiên tiến | 40   | 48   | 88`;
    expect(readTable(bare)).toEqual(['LDTT ca_nhan 40 2021', 'LDTT ca_nhan 48 2022']);
    const over = `
      TT | Hình thức | Năm 2021 | <       | Năm 2022 | <
      ^  | ^         | Tập thể  | Cá nhân | Tập thể  | Cá nhân
      1  | Giấy khen | 1        | 2       | 3        | 4`;
    expect(readTable(over)).toEqual([
      'GK tap_the 1 Năm 2021',
      'GK ca_nhan 2 Năm 2021',
      'GK tap_the 3 Năm 2022',
      'GK ca_nhan 4 Năm 2022',
    ]);
  });

  test('status in columns', () => {
    const table = `
      Danh hiệu          | Đăng ký | Đề nghị | Được tặng
      Lao động tiên tiến | 50      | 49      | 48`;
    expect(readTable(table)).toEqual([
      'LDTT ca_nhan 50 registered',
      'LDTT ca_nhan 49 proposed',
      'LDTT ca_nhan 48',
    ]);
  });

  test('the grantor in a merged head, and units in columns', () => {
    const grantors = `
      Hình thức | Thủ tướng Chính phủ | <  | UBND tỉnh | <
      ^         | Tập thể | Cá nhân        | Tập thể   | Cá nhân
      Bằng khen | 1       | 2              | 3         | 4`;
    expect(readTable(grantors)).toEqual([
      'BK_TTG tap_the 1',
      'BK_TTG ca_nhan 2',
      'BK_TINH tap_the 3',
      'BK_TINH ca_nhan 4',
    ]);
    const units = `
      Danh hiệu          | Phòng Nội vụ | Phòng Y tế | Tổng cộng
      Lao động tiên tiến | 12           | 9          | 21`;
    expect(readTable(units)).toEqual(['LDTT ca_nhan 12 [Phòng Nội vụ]', 'LDTT ca_nhan 9 [Phòng Y tế]']);
  });

  test('occasions in columns and in rows', () => {
    const columns = `
      Hình thức                | Tổng số | Thường xuyên | Chuyên đề | Đột xuất
      Bằng khen của UBND tỉnh  | 10      | 5            | 4         | 1`;
    expect(readTable(columns)).toEqual([
      'BK_TINH undivided 5 cong_trang',
      'BK_TINH undivided 4 chuyen_de',
      'BK_TINH undivided 1 dot_xuat',
    ]);
    const rows = `
      TT | Nội dung                  | Tập thể | Cá nhân
      1  | Giấy khen                 | 6       | 9
      a  | Khen thưởng thường xuyên  | 4       | 5
      b  | Khen thưởng chuyên đề     | 2       | 4`;
    expect(readTable(rows)).toEqual([
      'GK tap_the 4 cong_trang',
      'GK ca_nhan 5 cong_trang',
      'GK tap_the 2 chuyen_de',
      'GK ca_nhan 4 chuyen_de',
    ]);
  });

  test('money, decisions, staff and remarks count nothing', () => {
    const table = `
      TT | Danh hiệu          | Số lượng | Tiền thưởng | Số quyết định | Biên chế | Ghi chú
      1  | Lao động tiên tiến | 48       | 14.400      | 128           | 60       | 3`;
    expect(readTable(table)).toEqual(['LDTT ca_nhan 48']);
  });

  test('counts that say whom they count, with their share', () => {
    const table = `
      TT | Hình thức          | Kết quả
      1  | Giấy khen          | 05 tập thể, 48 cá nhân
      2  | Lao động tiên tiến | 125/130 (96,15%)`;
    expect(readTable(table)).toEqual(['GK tap_the 5', 'GK ca_nhan 48', 'LDTT ca_nhan 125 96.15%']);
  });
});
