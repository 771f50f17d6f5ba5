import { describe, expect, it } from 'vitest';
import { runningText } from './running-text.ts';
import { statedPeriods } from './stated-periods.ts';
import { pageOf } from './testing/pages.ts';

const periodsIn = (text: string) =>
  statedPeriods(runningText([pageOf([text])]), ['giai đoạn']).map(({ years }) => [years.from, years.to]);

describe('statedPeriods', () => {
  it.each([
    ['giai đoạn 2010-2015', [[2010, 2015]]],
    ['GIAI ĐOẠN 2010 – 2015', [[2010, 2015]]],
    ['Giai đoạn từ năm 2015 đến năm 2018', [[2015, 2018]]],
    ['05 năm (2010-2015)', [[2010, 2015]]],
    ['5 năm qua, giai đoạn 2010-2015', [[2010, 2015]]],
    [
      'giai đoạn 2010-2015 và giai đoạn 2016-2020',
      [
        [2010, 2015],
        [2016, 2020],
      ],
    ],
    ['năm học 2019-2020', []],
    ['từ 2019-2020', []],
    ['giai đoạn 1 trên địa bàn', []],
    ['giai đoạn 2010-20155', []],
    ['15 năm 2010', []],
  ])('%s', (text, expected) => {
    expect(periodsIn(text)).toEqual(expected);
  });
});
