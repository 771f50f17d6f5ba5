import { describe, expect, test } from 'vitest';
import { pageOf, read, readTable } from './testing/page-of-table.ts';

describe('cells', () => {
  test('empty, a dash and "không" give nothing; 0 is stated', () => {
    const table = `
      Danh hiệu | Năm 2019 | Năm 2020 | Năm 2021 | Năm 2022 | Năm 2023
      LĐTT      |          | -        | không    | 00       | …`;
    expect(readTable(table)).toEqual(['LDTT ca_nhan 0 Năm 2022']);
  });

  test('an x where no names are listed, and a 0 as a total of nothing, keep apart', () => {
    const table = `
      Danh hiệu          | Tổng số | Tập thể | Cá nhân | Hộ gia đình
      Lao động tiên tiến | 48      | x       | 48      | x
      Giấy khen          | 4       | 4       | 0       | -`;
    expect(readTable(table)).toEqual(['LDTT ca_nhan 48', 'GK tap_the 4', 'GK ca_nhan 0']);
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
