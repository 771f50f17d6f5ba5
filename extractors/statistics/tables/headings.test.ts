import { expect, test } from 'vitest';
import { pageOf, read } from './testing/page-of-table.ts';

const TABLE = 'Danh hiệu | Số lượng\nLĐTT | 48';

function under(...lines: string[]): string[] {
  return read(pageOf([{ lines }, { table: TABLE }]));
}

test('a table under an outlook is aimed at, in its year', () => {
  expect(under('I. KẾT QUẢ NĂM 2024', 'II. PHƯƠNG HƯỚNG, NHIỆM VỤ NĂM 2025', 'Toàn ngành thi đua.')).toEqual([
    'LDTT ca_nhan 48 target NĂM 2025',
  ]);
});

test('the nearest open heading decides, the title before it', () => {
  expect(under('II. Phương hướng', '1. Đăng ký thi đua năm 2025', 'Cụ thể như sau.')).toEqual([
    'LDTT ca_nhan 48 registered năm 2025',
  ]);
  expect(under('II. Phương hướng năm 2025', 'III. Kết quả năm 2024', 'Cụ thể như sau.')).toEqual([
    'LDTT ca_nhan 48 năm 2024',
  ]);
  expect(under('II. Phương hướng năm 2025', 'Bảng 1. Kết quả năm 2024')).toEqual([
    'LDTT ca_nhan 48 năm 2024',
  ]);
});

test('proposals are headed by what is proposed, not by wishes', () => {
  expect(under('III. Đề nghị khen thưởng', 'Cụ thể như sau.')).toEqual(['LDTT ca_nhan 48 proposed']);
  expect(under('IV. Kiến nghị, đề xuất', 'Cụ thể như sau.')).toEqual(['LDTT ca_nhan 48']);
});

test('an annex stands in no section', () => {
  expect(under('II. Phương hướng', 'Nơi nhận:', 'Lưu văn thư.')).toEqual(['LDTT ca_nhan 48']);
});

test('a submission proposes, a plan aims', () => {
  expect(under('TỜ TRÌNH', 'Về việc khen thưởng', 'Cụ thể như sau.')).toEqual(['LDTT ca_nhan 48 proposed']);
  expect(under('KẾ HOẠCH', 'Tổ chức phong trào thi đua', 'Cụ thể như sau.')).toEqual([
    'LDTT ca_nhan 48 target',
  ]);
});
