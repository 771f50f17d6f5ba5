import { describe, expect, it } from 'vitest';
import { foundIn, inShort } from '../testing/read.ts';
import { cumulativeAndYear } from './cumulative-and-year.ts';

const look = (line: string) => inShort(foundIn(cumulativeAndYear, line), 'count', 'year');

describe('cumulative-and-year', () => {
  it('names a cumulative count under one year', () => {
    expect(look('Lũy kế đến nay, đã tặng Giấy khen cho 120 cá nhân.')).toEqual(['info 120 2022']);
  });

  it('is silent about counts of the year, and about what another sentence calls cumulative', () => {
    expect(look('Năm 2022, đã tặng Giấy khen cho 120 cá nhân.')).toEqual([]);
    expect(look('Quỹ lũy kế đạt 5 tỷ đồng. Đã tặng Giấy khen cho 120 cá nhân.')).toEqual([]);
  });
});
