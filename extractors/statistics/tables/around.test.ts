import { describe, expect, test } from 'vitest';
import { pageOf, read, readTable } from './testing/page-of-table.ts';

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

  test('a note below says whom all of it counts', () => {
    const table = 'Năm | LĐTT | Giấy khen | Cờ thi đua của Chính phủ\n2022 | 48 | 5 | 1';
    const noted = (note: string) => read(pageOf([{ table }, { lines: [note] }]));
    const of = (recipient: string) => [
      'LDTT ca_nhan 48 2022',
      `GK ${recipient} 5 2022`,
      'CO_CP tap_the 1 2022',
    ];
    expect(noted('(Số liệu trên tính cho cá nhân)')).toEqual(of('ca_nhan'));
    expect(noted('(Số liệu trên chưa gồm khối trường học)')).toEqual(of('undivided'));
    expect(noted('Năm nay không có cá nhân nào bị kỷ luật.')).toEqual(of('undivided'));
  });

  test('a reporting year from December to November is the year that the report is on', () => {
    const table = 'Danh hiệu | Số lượng\nLĐTT | 48';
    const on = (year: string, from: string, to: string) =>
      read(
        pageOf([
          {
            lines: [
              'BÁO CÁO',
              `Kết quả khen thưởng năm ${year}`,
              `Kỳ báo cáo từ ${from} đến ${to} theo biểu sau:`,
            ],
          },
          { table },
        ]),
      );
    expect(on('2023', '01/12/2022', '30/11/2023')).toEqual(['LDTT ca_nhan 48 năm 2023']);
    expect(on('2023', '01/01/2023', '30/06/2023')).toEqual(['LDTT ca_nhan 48 từ 01/01/2023 đến 30/06/2023']);
    expect(on('2024', '01/12/2022', '30/11/2023')).toEqual(['LDTT ca_nhan 48 từ 01/12/2022 đến 30/11/2023']);
  });
});
