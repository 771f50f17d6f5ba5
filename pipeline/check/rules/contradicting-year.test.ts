import { describe, expect, it } from 'vitest';
import type { DocumentHead } from '../../../model/document.ts';
import type { Figure } from '../../../model/figure.ts';
import { facts, head } from '../testing/facts.ts';
import { figure, rangePeriod, schoolYearPeriod, yearPeriod } from '../testing/figures.ts';
import { contradictingYear } from './contradicting-year.ts';

function look(figures: readonly Figure[], document: Partial<DocumentHead> = {}) {
  return contradictingYear
    .look(facts({ document: head({ period: yearPeriod(2021), ...document }), figures }))
    .map(({ parameters }) => `${parameters.year} ${parameters.other} ${parameters.figures}`);
}

const of = (period: Figure['period'], ...awards: string[]) =>
  awards.map((award, line) => figure({ award, period }, line));
const THREE = ['LDTT', 'CSTDCS', 'GK'];

describe('contradicting-year', () => {
  it('asks where all figures of a report are of one earlier year', () => {
    expect(look(of(yearPeriod(2020), ...THREE))).toEqual(['2021 2020 3']);
    const period = schoolYearPeriod(2018);
    expect(look(of(schoolYearPeriod(2017), ...THREE), { period })).toEqual(['2018-2019 2017-2018 3']);
  });

  it('asks of a decision from one award on', () => {
    expect(look(of(yearPeriod(2020), 'LDTT'), { kind: 'quyet_dinh' })).toEqual(['2021 2020 1']);
    expect(look(of(yearPeriod(2020), 'LDTT'))).toEqual([]);
  });

  it.each<[string, readonly Figure[]]>([
    ['its own year', of(yearPeriod(2021), ...THREE)],
    ['its own year beside another', [...of(yearPeriod(2020), ...THREE), ...of(yearPeriod(2021), 'BK_TINH')]],
    ['several years', [...of(yearPeriod(2020), ...THREE), ...of(yearPeriod(2019), 'BK_TINH')]],
    ['a later year', of(yearPeriod(2022), ...THREE)],
    ['several years together', of(rangePeriod(2016, 2020), ...THREE)],
    ['no period', of(null, ...THREE)],
  ])('is silent on figures of %s', (_, figures) => {
    expect(look(figures)).toEqual([]);
  });

  it('is silent on a document on several years', () => {
    expect(look(of(yearPeriod(2020), ...THREE), { period: rangePeriod(2016, 2021) })).toEqual([]);
  });
});
