import { describe, expect, it } from 'vitest';
import { foundIn, inShort } from '../testing/read.ts';
import { itemsAndRecipients } from './items-and-recipients.ts';

const look = (line: string) => inShort(foundIn(itemsAndRecipients, line), 'items', 'recipients');

describe('items-and-recipients', () => {
  it.each([
    ['Tặng 18 Cờ thi đua của UBND tỉnh cho 25 tập thể.', 'error 18 25'],
    ['Tặng 20 Bằng khen của Bộ trưởng cho 12 tập thể và 9 cá nhân.', 'error 20 21'],
    ['Tặng thưởng 02 Huân chương Lao động hạng Ba cho 03 cá nhân.', 'error 2 3'],
    ['Giám đốc Sở tặng 30 Giấy khen cho 28 cá nhân.', 'warning 30 28'],
    ['Có 25 tập thể được tặng 18 Cờ thi đua của UBND tỉnh.', 'error 18 25'],
  ])('asks about “%s”', (line, told) => {
    expect(look(line)).toEqual([told]);
  });

  it.each([
    'Tặng 25 Cờ thi đua của UBND tỉnh cho 25 tập thể.',
    'Tặng 20 Bằng khen của Bộ trưởng cho 12 tập thể và 8 cá nhân.',
    'Có 18 tập thể được tặng 18 Cờ thi đua của UBND tỉnh.',
    'Tặng Cờ thi đua của UBND tỉnh cho 25 tập thể.',
    'Trong 5 năm, tặng Giấy khen cho 25 tập thể.',
    'Có 30 cá nhân được biểu dương, 25 cá nhân được tặng Giấy khen.',
    'Giai đoạn 2018-2022, tặng 30 Giấy khen cho 28 cá nhân.',
  ])('accepts “%s”', (line) => {
    expect(look(line)).toEqual([]);
  });
});
