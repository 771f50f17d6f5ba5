import { describe, expect, test } from 'vitest';
import { shown } from './testing/shown.ts';

describe('tables drawn with strokes', () => {
  test('strokes below each other say which heads reach over several columns', () => {
    const text = [
      '+----+---------+---------------------+',
      '| TT | Đơn vị  | Giấy khen           |',
      '|    |         +---------+-----------+',
      '|    |         | Tập thể | Cá nhân   |',
      '+----+---------+---------+-----------+',
      '| 1  | Phòng A | 4       | 12        |',
      '| 2  | Phòng B |         | 9         |',
      '+----+---------+---------+-----------+',
    ].join('\n');
    expect(shown(text)).toEqual([
      [
        ['TT', 'Đơn vị', 'Giấy khen', '<'],
        ['', '', 'Tập thể', 'Cá nhân'],
        ['1', 'Phòng A', '4', '12'],
        ['2', 'Phòng B', '', '9'],
      ],
    ]);
  });

  test('lines between two rules are one row where every row has its rules', () => {
    const text = [
      '┌────┬───────────────┬────┐',
      '│ TT │ Danh hiệu     │ SL │',
      '├────┼───────────────┼────┤',
      '│ 1  │ Lao động      │ 48 │',
      '│    │ tiên tiến     │    │',
      '├────┼───────────────┼────┤',
      '│ 2  │ Giấy khen     │ 5  │',
      '└────┴───────────────┴────┘',
    ].join('\n');
    expect(shown(text)).toEqual([
      [
        ['TT', 'Danh hiệu', 'SL'],
        ['1', 'Lao động tiên tiến', '48'],
        ['2', 'Giấy khen', '5'],
      ],
    ]);
  });

  test('strokes that are not aligned part as many fields a row', () => {
    expect(shown('| Danh hiệu | SL |\n|---|---:|\n| Lao động tiên tiến | 48 |\n| GK | 5 |')).toEqual([
      [
        ['Danh hiệu', 'SL'],
        ['Lao động tiên tiến', '48'],
        ['GK', '5'],
      ],
    ]);
  });
});

describe('tables aligned with blanks', () => {
  test('the rows that count say where the columns stand', () => {
    const text = [
      'Kết quả như sau:',
      '',
      ' TT   Danh hiệu              Tập thể   Cá nhân',
      ' 1    Lao động tiên tiến                  1.245',
      ' 2    Giấy khen của Giám         12         48',
      '      đốc Sở',
      ' 3    Cờ thi đua                  1',
      '',
      'Nơi nhận: như trên',
    ].join('\n');
    expect(shown(text)).toEqual([
      'Kết quả như sau:\n',
      [
        ['TT', 'Danh hiệu', 'Tập thể', 'Cá nhân'],
        ['1', 'Lao động tiên tiến', '', '1.245'],
        ['2', 'Giấy khen của Giám đốc Sở', '12', '48'],
        ['3', 'Cờ thi đua', '1', ''],
      ],
      '\nNơi nhận: như trên',
    ]);
  });

  test('of a head over several columns only the order is kept', () => {
    const text = [
      'TT  Đơn vị          Giấy khen    LĐTT',
      '                     TT    CN',
      '1   Phòng Nội vụ      4    12      48',
      '2   Phòng Y tế        3     9      20',
    ].join('\n');
    expect(shown(text)).toEqual([
      [
        ['TT', 'Đơn vị', 'Giấy khen', 'LĐTT'],
        [null, null, 'TT', 'CN'],
        ['1', 'Phòng Nội vụ', '4', '12', '48'],
        ['2', 'Phòng Y tế', '3', '9', '20'],
      ],
    ]);
  });
});
