import { describe, expect, it } from 'vitest';
import { foundIn, foundInParts, inShort } from '../testing/read.ts';
import { unreadPlace } from './unread-place.ts';

const look = (line: string) => inShort(foundIn(unreadPlace, line), 'unread');

describe('unread-place', () => {
  it.each([
    ['Tặng Giấy khen cho S tập thể, 12 cá nhân.', ['warning S']],
    ['Tặng Giấy khen cho 12 tập thể, l2 cá nhân.', ['warning l2']],
    [
      'Tặng Giấy khen cho [không đọc được] tập thể và ?? cá nhân.',
      ['warning [không đọc được]', 'warning ??'],
    ],
    ['Giấy khen (tập thể: ?; cá nhân: [mờ]).', ['warning ?', 'warning [mờ]']],
    ['Giấy khen cho \uFFFD\uFFFD tập thể.', ['warning \uFFFD\uFFFD']],
    ['Giấy khen: □ tập thể; (chữ mờ) cá nhân.', ['warning □', 'warning (chữ mờ)']],
    ['Tặng Giấy khen cho ¢ tập thể và O7 cá nhân.', ['warning ¢', 'warning O7']],
  ])('asks about “%s”', (line, told) => {
    expect(look(line)).toEqual(told);
  });

  it('asks about cells of an award table, and leaves the numbers of its rows alone', () => {
    const table = 'TT | Danh hiệu | Tập thể | Cá nhân\n1a | Giấy khen | O5 | 1l\n1l | Bằng khen | x | [mờ]';
    expect(inShort(foundInParts(unreadPlace, { table }), 'unread')).toEqual([
      'warning O5',
      'warning 1l',
      'warning [mờ]',
    ]);
  });

  it.each([
    'Có ở đơn vị nào thì khen ở đơn vị ấy.',
    'Tặng Giấy khen cho 12 tập thể, 05 cá nhân.',
    'Tặng Giấy khen cho các tập thể và nhiều cá nhân.',
    'Đề nghị các cơ quan, đơn vị và cá nhân thực hiện.',
    'Có khen được cá nhân nào không? Tập thể nào chưa được khen?',
    'Giấy khen: ■ tập thể 12; ■ cá nhân 05.',
    'Các tập thể (nhỏ), cá nhân: không.',
    'Tặng Giấy khen cho ____ tập thể và … cá nhân.',
  ])('accepts “%s”', (line) => {
    expect(look(line)).toEqual([]);
  });
});
