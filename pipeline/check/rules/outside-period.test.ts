import { describe, expect, it } from 'vitest';
import type { Figure, Period } from '../../../model/figure.ts';
import { samplePlan, YEAR_2021 } from '../../campaigns/testing/samples.ts';
import { check } from '../check.ts';
import { facts, head } from '../testing/facts.ts';
import { figure, yearPeriod } from '../testing/figures.ts';

const flagsOf = (period: Period | null, figures: readonly Figure[] = [], plan = samplePlan()) =>
  check(facts({ document: head({ title: null, period }), figures, campaigns: [plan] })).filter(
    ({ rule }) => rule === 'outside-period',
  );

describe('outside-period', () => {
  it('flags a report on another period, at the place that says so', () => {
    const [flag, ...others] = flagsOf(yearPeriod(2020), [figure({ period: yearPeriod(2020) })]);
    expect(flag).toMatchObject({ severity: 'warning', evidence: [{ text: 'giai đoạn 2015-2020' }] });
    expect(flag?.message).toBe(
      'Đợt báo cáo “Tổng kết công tác thi đua, khen thưởng năm 2021” hỏi về năm 2021 (01/01/2021–31/12/2021), báo cáo này nói về Năm 2020 (01/01/2020–31/12/2020).',
    );
    expect(others).toEqual([]);
  });

  it('tells of figures of other years in a report on the right one, year by year', () => {
    const figures = [
      figure({ count: 7, period: yearPeriod(2020) }),
      figure({ count: 8, period: yearPeriod(2020) }, 2),
      figure({ count: 9, period: yearPeriod(2019) }, 3),
      figure({ count: 10, period: YEAR_2021 }, 4),
    ];
    const flags = flagsOf(YEAR_2021, figures);
    expect(flags.map(({ severity, parameters }) => [severity, parameters.figures])).toEqual([
      ['info', 2],
      ['info', 1],
    ]);
    expect(flags[0]?.message).toContain('2 số liệu của Năm 2020');
    expect(flags[0]?.message).toContain('“7 LDTT”, “8 LDTT”');
  });

  it('leaves alone the same year counted otherwise, parts of it, plans, and what says no period', () => {
    const half = { ...YEAR_2021, to: '2021-06-30' };
    const figures = [
      figure({ period: half }),
      figure({ period: yearPeriod(2022), status: 'registered' }, 2),
      figure({ period: null }, 3),
    ];
    expect(flagsOf({ ...YEAR_2021, to: '2021-10-31' }, figures)).toEqual([]);
    expect(flagsOf(null)).toEqual([]);
    expect(
      flagsOf(yearPeriod(2020), [], samplePlan({ requests: [{ deliverable: 'tong_ket', period: null }] })),
    ).toEqual([]);
  });
});
