import { describe, expect, it } from 'vitest';
import { foundIn, inShort } from '../testing/read.ts';
import { unreadPlace } from './unread-place.ts';

const look = (line: string) => inShort(foundIn(unreadPlace, line), 'unread');

describe('unread-place', () => {
  it.each([
    ['Tặng Giấy khen cho S tập thể, 12 cá nhân.', ['warning S']],
    ['Tặng Giấy khen cho 12 tập thể, l2 cá nhân.', ['warning l2']],
    ['Tặng Giấy khen cho ¢ tập thể và O7 cá nhân.', ['warning ¢', 'warning O7']],
  ])('asks about “%s”', (line, told) => {
    expect(look(line)).toEqual(told);
  });

  it.each([
    'Tặng Giấy khen cho 12 tập thể, 05 cá nhân.',
    'Tặng Giấy khen cho các tập thể và nhiều cá nhân.',
    'Đề nghị các cơ quan, đơn vị và cá nhân thực hiện.',
    'Tặng Giấy khen cho ____ tập thể và … cá nhân.',
  ])('accepts “%s”', (line) => {
    expect(look(line)).toEqual([]);
  });
});
