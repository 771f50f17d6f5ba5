import { describe, expect, it } from 'vitest';
import type { DocumentHead } from '../../../model/document.ts';
import type { Figure } from '../../../model/figure.ts';
import { facts, head } from '../testing/facts.ts';
import { figure, rangePeriod, schoolYearPeriod, yearPeriod } from '../testing/figures.ts';
import { missingYear } from './missing-year.ts';

const ofYears = (...years: number[]) => years.map((year, line) => figure({ period: yearPeriod(year) }, line));
const whole = figure({ period: rangePeriod(2015, 2020), count: 240 });

function missing(
  figures: readonly Figure[],
  document: Partial<DocumentHead> = {},
): (string | number | undefined)[] {
  return missingYear
    .look(facts({ document: head(document), figures }))
    .map((finding) => finding.parameters.years);
}

describe('missing-year', () => {
  it('names the last year, a year inside, and several years', () => {
    expect(missing(ofYears(2015, 2016, 2017, 2018, 2019))).toEqual(['2020']);
    expect(missing(ofYears(2015, 2016, 2018, 2019, 2020))).toEqual(['2017']);
    expect(missing(ofYears(2016, 2017, 2018, 2019))).toEqual(['2015, 2020']);
  });

  it('points at the place that states the period', () => {
    const [finding] = missingYear.look(facts({ figures: ofYears(2015, 2016, 2017, 2018, 2019) }));
    expect(finding?.evidence.map((place) => place.text)).toEqual(['giai đoạn 2015-2020']);
    const [without] = missingYear.look(
      facts({ document: head({ evidence: {} }), figures: ofYears(2015, 2016) }),
    );
    expect(without?.evidence).toHaveLength(1);
  });

  it('is silent when every year has figures', () => {
    expect(missing(ofYears(2015, 2016, 2017, 2018, 2019, 2020))).toEqual([]);
  });

  it('is silent about reports on one year, a school year or no stated period', () => {
    for (const period of [yearPeriod(2018), schoolYearPeriod(2018), null]) {
      expect(missing(ofYears(2015, 2016, 2017), { period })).toEqual([]);
    }
  });

  it('is silent where figures are given for the whole range, or for one year beside it', () => {
    expect(missing([whole])).toEqual([]);
    expect(missing([whole, ...ofYears(2019)])).toEqual([]);
    expect(missing([whole, ...ofYears(2018, 2019)])).toEqual([]);
  });

  it('sees a gap although there are totals for the range', () => {
    expect(missing([whole, ...ofYears(2015, 2016, 2017, 2018, 2019)])).toEqual(['2020']);
  });

  it('is silent about years that had not begun on the day of the report', () => {
    expect(missing(ofYears(2015, 2016, 2017, 2018, 2019), { issuedOn: '2019-12-20' })).toEqual([]);
    expect(missing(ofYears(2015, 2016, 2017, 2018, 2019), { issuedOn: '2020-06-20' })).toEqual(['2020']);
  });

  it('takes a year with half-year numbers or proposals as told, one with targets not', () => {
    const half = { ...yearPeriod(2020), to: '2020-06-30', kind: 'half_year' as const };
    const others = ofYears(2015, 2016, 2017, 2018, 2019);
    expect(missing([...others, figure({ period: half })])).toEqual([]);
    expect(missing([...others, figure({ period: yearPeriod(2020), status: 'proposed' })])).toEqual([]);
    expect(missing([...others, figure({ period: yearPeriod(2020), status: 'target' })])).toEqual(['2020']);
  });

  it('takes a statistical year for the year it ends in, and a school year for both', () => {
    const statistical = { ...yearPeriod(2020), from: '2019-12-01', to: '2020-11-30' };
    const others = ofYears(2015, 2016, 2017, 2018);
    expect(missing([...others, figure({ period: statistical })])).toEqual(['2019']);
    const schoolYears = [2015, 2016, 2017, 2018, 2019].map((year) =>
      figure({ period: schoolYearPeriod(year) }),
    );
    expect(missing(schoolYears)).toEqual([]);
    expect(missing(schoolYears.slice(0, 4))).toEqual(['2020']);
  });
});
