import { describe, expect, test } from 'vitest';
import { pageOf, read, readTable } from './testing/page-of-table.ts';

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

describe('what stands around a table', () => {
  test('its title names award, year, unit and status', () => {
    const table = `
      TT | Đơn vị       | Tập thể | Cá nhân
      1  | Phòng Nội vụ | 1       | 2`;
    const title = ['BẢNG TỔNG HỢP ĐỀ NGHỊ TẶNG GIẤY KHEN NĂM 2023', '(Kèm theo Báo cáo số 12/BC-UBND)'];
    expect(readTable(table, ...title)).toEqual([
      'GK tap_the 1 proposed NĂM 2023 [Phòng Nội vụ]',
      'GK ca_nhan 2 proposed NĂM 2023 [Phòng Nội vụ]',
    ]);
    expect(
      readTable('Danh hiệu | Số lượng\nLĐTT | 48', 'Biểu đăng ký thi đua năm 2025', 'Đơn vị: Xã Đông Hải'),
    ).toEqual(['LDTT ca_nhan 48 registered năm 2025 [Xã Đông Hải]']);
  });

  test('a sentence above a table lends nothing to it', () => {
    const table = 'TT | Đơn vị | Tập thể | Cá nhân\n1 | Phòng Nội vụ | 1 | 2';
    expect(readTable(table, 'Đã tặng Giấy khen cho 3 đơn vị, số liệu khác như sau.')).toEqual([
      'GK tap_the 3',
    ]);
  });

  test('two tables on one page are read apart', () => {
    const page = pageOf([
      { lines: ['Bảng 1. Danh hiệu thi đua năm 2021'] },
      { table: 'Danh hiệu | Số lượng\nLĐTT | 48' },
      { lines: ['Bảng 2. Hình thức khen thưởng năm 2022'] },
      { table: 'Hình thức | Tập thể\nGiấy khen | 7' },
    ]);
    expect(read(page)).toEqual(['LDTT ca_nhan 48 năm 2021', 'GK tap_the 7 năm 2022']);
  });

  test('a table goes on over the page without its head', () => {
    const first = pageOf([{ table: 'TT | Hình thức | Tập thể | Cá nhân\n1 | Giấy khen | 4 | 9' }]);
    const second = pageOf([{ table: '2 | Bằng khen của UBND tỉnh | 1 | 2\nTổng cộng | < | 5 | 11' }], 2);
    expect(read(first, second)).toEqual([
      'GK tap_the 4',
      'GK ca_nhan 9',
      'BK_TINH tap_the 1',
      'BK_TINH ca_nhan 2',
    ]);
  });

  test('a table goes on over the page with its head again, within its section', () => {
    const head = 'TT | Hình thức | Tập thể | Cá nhân';
    const first = pageOf([
      { table: `${head}\nI | Khen thưởng của Thủ tướng Chính phủ | | \n1 | Cờ thi đua | 1 | ` },
    ]);
    const second = pageOf([{ table: `${head}\n2 | Bằng khen | 1 | 2` }], 2);
    expect(read(first, second)).toEqual(['CO_CP tap_the 1', 'BK_TTG tap_the 1', 'BK_TTG ca_nhan 2']);
  });
});

describe('cells', () => {
  test('empty, a dash and "không" give nothing; 0 is stated', () => {
    const table = `
      Danh hiệu | Năm 2019 | Năm 2020 | Năm 2021 | Năm 2022 | Năm 2023
      LĐTT      |          | -        | không    | 00       | …`;
    expect(readTable(table)).toEqual(['LDTT ca_nhan 0 Năm 2022']);
  });

  test('marks behind names are counted; a total confirms them', () => {
    const rows = '1 | Nhân viên A | x | x\n2 | Nhân viên B | x | \n3 | Nhân viên C | X | ';
    const head = 'TT | Họ và tên | LĐTT | Giấy khen\n';
    const page = pageOf([{ table: head + rows }]);
    expect(read(page)).toEqual(['LDTT ca_nhan 3', 'GK ca_nhan 1']);
    const confirmed = pageOf([{ table: `${head}${rows}\nCộng | < | 3 | 1` }]);
    expect(read(confirmed)).toEqual(['LDTT ca_nhan 3', 'GK ca_nhan 1']);
  });
});

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
