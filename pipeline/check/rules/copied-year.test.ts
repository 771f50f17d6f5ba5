import { describe, expect, it } from 'vitest';
import { facts } from '../testing/facts.ts';
import { figure, yearPeriod } from '../testing/figures.ts';
import { inShort } from '../testing/read.ts';
import { copiedYear } from './copied-year.ts';

const year = (of: number, ...counts: number[]) =>
  counts.map((count, at) =>
    figure(
      { award: ['LDTT', 'CSTDCS', 'GK'][at] ?? null, count, period: yearPeriod(of) },
      of - 2000 + at * 30,
    ),
  );
const look = (...years: ReturnType<typeof year>[]) =>
  inShort(copiedYear.look(facts({ figures: years.flat() })), 'yearBefore', 'year', 'figures');

describe('copied-year', () => {
  it('asks about a year that repeats all numbers of the one before', () => {
    expect(look(year(2018, 48, 7, 43), year(2019, 48, 7, 43))).toEqual(['warning 2018 2019 3']);
  });

  it('accepts one award that stays the same, and small numbers that do', () => {
    expect(look(year(2018, 48, 7, 43), year(2019, 48, 7, 44))).toEqual([]);
    expect(look(year(2018, 1, 1, 2), year(2019, 1, 1, 2))).toEqual([]);
    expect(look(year(2018, 48, 7), year(2019, 48, 7))).toEqual([]);
  });

  it('compares with the year right before only', () => {
    expect(look(year(2017, 48, 7, 43), year(2019, 48, 7, 43))).toEqual([]);
  });
});
