import { describe, expect, test } from 'vitest';
import { readTable } from './testing/page-of-table.ts';

describe('awards in columns', () => {
  test('years in rows', () => {
    const table = `
      Năm  | Lao động tiên tiến | Chiến sĩ thi đua cơ sở | Tập thể lao động tiên tiến
      2020 | 2.315              | 318                    | 143
      2021 | 2.287              | -                      | 140
      Cộng | 4.602              | 318                    | 283`;
    expect(readTable(table)).toEqual([
      'LDTT ca_nhan 2315 2020',
      'CSTDCS ca_nhan 318 2020',
      'TTLDTT tap_the 143 2020',
      'LDTT ca_nhan 2287 2021',
      'TTLDTT tap_the 140 2021',
    ]);
  });

  test('units in rows, with a row of numbers', () => {
    const table = `
      TT  | Đơn vị        | LĐTT | CSTĐCS | Ghi chú
      (1) | (2)           | (3)  | (4)    | (5)
      1   | Phòng Nội vụ  | 12   | 2      |
      2   | Phòng Y tế    | 9    | 1      | 3`;
    expect(readTable(table)).toEqual([
      'LDTT ca_nhan 12 [Phòng Nội vụ]',
      'CSTDCS ca_nhan 2 [Phòng Nội vụ]',
      'LDTT ca_nhan 9 [Phòng Y tế]',
      'CSTDCS ca_nhan 1 [Phòng Y tế]',
    ]);
  });

  test('units by area, whose counts are sums', () => {
    const table = `
      TT  | Đơn vị                     | LĐTT | Giấy khen
      I   | Các cơ quan, đơn vị        | 21   | 5
      1   | Phòng Nội vụ               | 12   | 2
      2   | Phòng Y tế                 | 9    | 3
      II  | Các xã, phường, thị trấn   | 8    | 1
      1   | Xã Đông Hải                | 8    | 1
      Tổng cộng | <                    | 29   | 6`;
    expect(readTable(table)).toEqual([
      'LDTT ca_nhan 12 [Phòng Nội vụ]',
      'GK undivided 2 [Phòng Nội vụ]',
      'LDTT ca_nhan 9 [Phòng Y tế]',
      'GK undivided 3 [Phòng Y tế]',
      'LDTT ca_nhan 8 [Xã Đông Hải]',
      'GK undivided 1 [Xã Đông Hải]',
    ]);
  });

  test('the name of a total beside running numbers that was not merged', () => {
    const table = 'TT | Đơn vị | LĐTT\n1 | Phòng Nội vụ | 12\n2 | Phòng Y tế | 9\nTổng cộng | | 21';
    expect(readTable(table)).toEqual(['LDTT ca_nhan 12 [Phòng Nội vụ]', 'LDTT ca_nhan 9 [Phòng Y tế]']);
  });

  test('area names over the whole width, units numbered on', () => {
    const table = `
      TT | Đơn vị | LĐTT
      Các đơn vị trong địa bàn | < | <
      1 | Trường THCS Đông Hải | 12
      2 | Trạm Y tế xã Đông Hải | 4`;
    expect(readTable(table)).toEqual([
      'LDTT ca_nhan 12 [Trường THCS Đông Hải]',
      'LDTT ca_nhan 4 [Trạm Y tế xã Đông Hải]',
    ]);
  });

  test('four rows of head with ranks, and women as parts', () => {
    const table = `
      TT | Đơn vị | Khen thưởng | < | < | < | < | < | <
      ^  | ^ | Huân chương Lao động | < | < | Lao động tiên tiến | < | Bằng khen | <
      ^  | ^ | Hạng | < | < | Tổng số | Trong đó | Thủ tướng Chính phủ | UBND tỉnh
      ^  | ^ | Nhất | Nhì | Ba | ^ | Nữ | ^ | ^
      1  | Sở Nội vụ | 1 | 2 | 3 | 48 | 20 | 4 | 5`;
    expect(readTable(table)).toEqual([
      'HC_LD 1 undivided 1 [Sở Nội vụ]',
      'HC_LD 2 undivided 2 [Sở Nội vụ]',
      'HC_LD 3 undivided 3 [Sở Nội vụ]',
      'LDTT ca_nhan 48 [Sở Nội vụ]',
      'LDTT ca_nhan nu 20 [Sở Nội vụ] (part)',
      'BK_TTG undivided 4 [Sở Nội vụ]',
      'BK_TINH undivided 5 [Sở Nội vụ]',
    ]);
  });

  test('an award named over two rows of head', () => {
    const table = `
      Năm  | Huân chương | <       | Chiến sĩ thi đua | <    | <
      ^    | Lao động    | Độc lập | Cơ sở            | Tỉnh | Toàn quốc
      2022 | 3           | 1       | 40               | 5    | 2`;
    expect(readTable(table)).toEqual([
      'HC_LD undivided 3 2022',
      'HC_DL undivided 1 2022',
      'CSTDCS ca_nhan 40 2022',
      'CSTD_BO_TINH ca_nhan 5 2022',
      'CSTDTQ ca_nhan 2 2022',
    ]);
  });

  test('shares stand with their count, leaders and direct workers part individuals', () => {
    const table = `
      Đơn vị       | LĐTT     | <     | Giấy khen | < | < | <
      ^            | Số lượng | Tỷ lệ % | Tập thể | Cá nhân | < | <
      ^            | ^        | ^     | ^         | Tổng số | Lãnh đạo | Trực tiếp
      Phòng Nội vụ | 12       | 92,3  | 1         | 9       | 3        | 6`;
    expect(readTable(table)).toEqual([
      'LDTT ca_nhan 12 92.3% [Phòng Nội vụ]',
      'GK tap_the 1 [Phòng Nội vụ]',
      'GK ca_nhan 9 [Phòng Nội vụ]',
      'GK ca_nhan lanh_dao 3 [Phòng Nội vụ] (part)',
      'GK ca_nhan truc_tiep 6 [Phòng Nội vụ] (part)',
    ]);
  });

  test('quarters under the year of the document', () => {
    const table = `
      Thời gian     | Giấy khen | Bằng khen của UBND tỉnh
      Quý I         | 4         | 1
      6 tháng cuối năm | 7      | 2`;
    const title = 'Bảng 1. Kết quả khen thưởng năm 2023';
    expect(readTable(table, title)).toEqual([
      'GK undivided 4 Quý I năm 2023',
      'BK_TINH undivided 1 Quý I năm 2023',
      'GK undivided 7 6 tháng cuối năm 2023',
      'BK_TINH undivided 2 6 tháng cuối năm 2023',
    ]);
    expect(readTable(table)).toEqual([]);
  });

  test('recipients in rows', () => {
    const table = `
      Đối tượng | Bằng khen của UBND tỉnh | Giấy khen
      Tập thể   | 3                       | 4
      Cá nhân   | 11                      | 20
      Hộ gia đình | 1                     | 0`;
    expect(readTable(table)).toEqual([
      'BK_TINH tap_the 3',
      'GK tap_the 4',
      'BK_TINH ca_nhan 11',
      'GK ca_nhan 20',
      'BK_TINH ho_gia_dinh 1',
      'GK ho_gia_dinh 0',
    ]);
  });
});
