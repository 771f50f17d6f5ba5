import { describe, expect, it } from 'vitest';
import { facts } from '../testing/facts.ts';
import { figure, rangePeriod, yearPeriod } from '../testing/figures.ts';
import { inShort } from '../testing/read.ts';
import { yearOnYear } from './year-on-year.ts';

const ofYear = (year: number, count: number, changes: Parameters<typeof figure>[0] = {}) =>
  figure({ period: yearPeriod(year), count, ...changes }, year - 2000);
const look = (...figures: ReturnType<typeof figure>[]) =>
  inShort(yearOnYear.look(facts({ figures })), 'yearBefore', 'before', 'year', 'after');

describe('year-on-year', () => {
  it('tells a jump and asks about a great one', () => {
    expect(look(ofYear(2018, 20), ofYear(2019, 31))).toEqual(['info 2018 20 2019 31']);
    expect(look(ofYear(2018, 48), ofYear(2019, 5))).toEqual(['warning 2018 48 2019 5']);
  });

  it('shows the greatest jump of an award once', () => {
    expect(look(ofYear(2018, 20), ofYear(2019, 31), ofYear(2020, 120))).toEqual(['warning 2019 31 2020 120']);
  });

  it('is silent about small and usual changes', () => {
    expect(look(ofYear(2018, 48), ofYear(2019, 60))).toEqual([]);
    expect(look(ofYear(2018, 1), ofYear(2019, 4))).toEqual([]);
  });

  it('never compares years that do not follow, spans, occurrences, proposals and other units', () => {
    expect(look(ofYear(2017, 48), ofYear(2019, 5))).toEqual([]);
    expect(look(ofYear(2018, 48), ofYear(2019, 240, { period: rangePeriod(2015, 2019) }))).toEqual([]);
    expect(look(ofYear(2018, 48), ofYear(2019, 240, { counting: 'occurrences' }))).toEqual([]);
    expect(look(ofYear(2018, 48), ofYear(2019, 240, { status: 'proposed' }))).toEqual([]);
    expect(look(ofYear(2018, 48), ofYear(2019, 240, { unit: 'Sở Y tế' }))).toEqual([]);
  });
});
