import { expect, test } from 'vitest';
import { stretchesOf } from './stretches.ts';

test('rows pasted with their tabs are a table between paragraphs', () => {
  const text =
    'Kết quả như sau:\nTT\tDanh hiệu\tSố lượng\n1\tLao động tiên tiến\t412\n2\tGiấy khen\t15\nNgoài ra, không có.';
  expect(stretchesOf(text)).toEqual([
    { kind: 'text', text: 'Kết quả như sau:' },
    {
      kind: 'table',
      records: [
        ['TT', 'Danh hiệu', 'Số lượng'],
        ['1', 'Lao động tiên tiến', '412'],
        ['2', 'Giấy khen', '15'],
      ],
    },
    { kind: 'text', text: 'Ngoài ra, không có.' },
  ]);
});

test('rows whose heads lost their place are no table, and lose their running numbers', () => {
  const text = 'TT\tĐơn vị\tGiấy khen\nTập thể\tCá nhân\n1\tPhòng A\t4\t12\n2\tPhòng B\t3\t9';
  expect(stretchesOf(text)).toEqual([
    { kind: 'text', text: 'TT\tĐơn vị\tGiấy khen\nTập thể\tCá nhân\nPhòng A\t4\t12\nPhòng B\t3\t9' },
  ]);
});

test.each([
  [
    'two columns of a letterhead',
    'UBND TỈNH TÂY HẢI\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSỞ NỘI VỤ\tĐộc lập - Tự do - Hạnh phúc',
  ],
  ['paragraphs indented by tabs', '\tNăm 2022 có 12 cá nhân.\n\tNăm 2023 có 15 cá nhân.'],
  ['one line with tabs', 'Tổng số\t12\t15'],
])('%s stay running text', (_, text) => {
  expect(stretchesOf(text)).toEqual([{ kind: 'text', text }]);
});
