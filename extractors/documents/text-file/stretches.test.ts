import { expect, test } from 'vitest';
import { stretchesOf } from './stretches.ts';
import { shown } from './testing/shown.ts';

test('rows pasted with their tabs are a table between paragraphs', () => {
  const text =
    'Kết quả như sau:\nTT\tDanh hiệu\tSố lượng\n1\tLao động tiên tiến\t412\n2\tGiấy khen\t15\nNgoài ra, không có.';
  expect(shown(text)).toEqual([
    'Kết quả như sau:',
    [
      ['TT', 'Danh hiệu', 'Số lượng'],
      ['1', 'Lao động tiên tiến', '412'],
      ['2', 'Giấy khen', '15'],
    ],
    'Ngoài ra, không có.',
  ]);
});

test('heads that lost their spans keep their order, and no cell where nothing stands', () => {
  const rows = 'TT\tĐơn vị\tGiấy khen\n\t\tTập thể\tCá nhân\n1\tPhòng A\t4\t12\n2\tPhòng B\t\t9';
  expect(shown(rows)).toEqual([
    [
      ['TT', 'Đơn vị', 'Giấy khen'],
      [null, null, 'Tập thể', 'Cá nhân'],
      ['1', 'Phòng A', '4', '12'],
      ['2', 'Phòng B', '', '9'],
    ],
  ]);
});

test('years beside each other are heads', () => {
  expect(shown('Danh hiệu\t2021\t2022\nLĐTT\t40\t48\nCSTĐCS\t4\t5')).toEqual([
    [
      ['Danh hiệu', '2021', '2022'],
      ['LĐTT', '40', '48'],
      ['CSTĐCS', '4', '5'],
    ],
  ]);
});

test('the name of a section without tabs stands within its table; a head again begins a table', () => {
  const head = 'TT\tĐơn vị\tLĐTT';
  const text = `${head}\n1\tPhòng A\t4\nB. KHỐI XÃ, PHƯỜNG\n2\tXã B\t3\n${head}\n1\tPhòng C\t5\n2\tPhòng D\t6`;
  expect(shown(text)).toEqual([
    [['TT', 'Đơn vị', 'LĐTT'], ['1', 'Phòng A', '4'], ['B. KHỐI XÃ, PHƯỜNG'], ['2', 'Xã B', '3']],
    [
      ['TT', 'Đơn vị', 'LĐTT'],
      ['1', 'Phòng C', '5'],
      ['2', 'Phòng D', '6'],
    ],
  ]);
});

test('signatures below a table are running text', () => {
  const text = 'TT\tĐơn vị\tLĐTT\n1\tPhòng A\t4\n2\tPhòng B\t-\n3\tPhòng C\t5\n\tNGƯỜI LẬP\tGIÁM ĐỐC';
  expect(shown(text).at(-1)).toBe('\tNGƯỜI LẬP\tGIÁM ĐỐC');
});

test('rows without a head are no table, and lose their running numbers', () => {
  expect(stretchesOf('1\tPhòng A\t4\t12\n2\tPhòng B\t3\t9')).toEqual([
    { kind: 'text', text: 'Phòng A\t4\t12\nPhòng B\t3\t9' },
  ]);
});

test.each([
  [
    'two columns of a letterhead',
    'UBND TỈNH TÂY HẢI\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSỞ NỘI VỤ\tĐộc lập - Tự do - Hạnh phúc',
  ],
  [
    'two columns of a letterhead between blanks',
    'UBND TỈNH TÂY HẢI        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n  SỞ NỘI VỤ              Độc lập - Tự do - Hạnh phúc',
  ],
  ['paragraphs indented by tabs', '\tNăm 2022 có 12 cá nhân.\n\tNăm 2023 có 15 cá nhân.'],
  ['one line with tabs', 'Tổng số\t12\t15'],
  ['sentences with wide blanks', 'Năm 2022 tặng  12 cá nhân.\nNăm 2023 tặng  15 cá nhân.\nNăm 2024:  18'],
  ['a rule of dashes', 'Báo cáo\n-----\nNăm 2022 có 12 cá nhân.'],
  ['strokes that count nothing', 'Sở Nội vụ | Phòng A\nSở Y tế | Phòng B'],
])('%s stay running text', (_, text) => {
  expect(stretchesOf(text)).toEqual([{ kind: 'text', text }]);
});
