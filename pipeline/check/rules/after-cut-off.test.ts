import { describe, expect, it } from 'vitest';
import type { Figure } from '../../../model/figure.ts';
import { samplePlan, YEAR_2021 } from '../../campaigns/testing/samples.ts';
import { check } from '../check.ts';
import { facts, head } from '../testing/facts.ts';
import { figure } from '../testing/figures.ts';
import { pageOf } from '../testing/pages.ts';

const document = head({ title: null, period: YEAR_2021 });
const flagsOf = (figures: readonly Figure[], sentence = '', plan = samplePlan()) =>
  check(facts({ document, figures, pages: [pageOf([sentence])], campaigns: [plan] })).filter(
    ({ rule }) => rule === 'after-cut-off',
  );
const until = (to: string) => ({ ...YEAR_2021, to, kind: 'range', label: 'từ đầu năm' }) as const;

describe('after-cut-off', () => {
  it('flags a report that says that it counts past the day', () => {
    const [flag] = flagsOf([], 'Kết quả khen thưởng (số liệu tính đến ngày 30/11/2021) như sau:');
    expect(flag).toMatchObject({
      severity: 'warning',
      parameters: { cutOff: '31/10/2021', stated: '30/11/2021' },
    });
    expect(flag?.message).toContain('chốt số liệu đến 31/10/2021, báo cáo tính đến 30/11/2021');
    expect(flag?.evidence[0]?.text).toContain('30/11/2021');
  });

  it('flags what was given up to a later day, and no length of service', () => {
    const given = 'Tính đến ngày 30/11/2021, đã có 16 cá nhân được Giám đốc Sở tặng Giấy khen.';
    expect(flagsOf([], given)[0]?.parameters.stated).toBe('30/11/2021');
    expect(flagsOf([], 'Tính đến ngày 30/11/2021, 16 cá nhân có đủ 25 năm công tác.')).toEqual([]);
  });

  it('flags figures of a span, or of a month, that ends after it, with their numbers', () => {
    const november = { from: '2021-11-01', to: '2021-11-30', kind: 'month', label: 'tháng 11' } as const;
    const figures = [
      figure({ count: 12, period: november }),
      figure({ count: 30, period: until('2021-11-15') }, 2),
    ];
    const flags = flagsOf(figures);
    expect(flags.map(({ parameters }) => parameters.stated)).toEqual(['30/11/2021', '15/11/2021']);
    expect(flags[0]?.message).toContain('“12 LDTT”');
    expect(flags[0]?.figures).toEqual([figures[0]?.id]);
  });

  it('leaves alone the year that was asked for, what ends in time, plans, and other years', () => {
    const nextYear = { ...YEAR_2021, from: '2022-01-01', to: '2022-12-31' };
    const figures = [
      figure({ period: YEAR_2021 }),
      figure({ period: until('2021-10-31') }, 2),
      figure({ period: until('2021-11-30'), status: 'target' }, 3),
      figure({ period: nextYear }, 4),
    ];
    expect(flagsOf(figures, 'Số liệu tính đến ngày 31/10/2021.')).toEqual([]);
  });

  it('says nothing where no day was asked for, or no campaign is answered', () => {
    const late = [figure({ period: until('2021-11-05') })];
    expect(flagsOf(late, '', samplePlan({ cutOff: null }))).toEqual([]);
    expect(check(facts({ document, figures: late })).map(({ rule }) => rule)).not.toContain('after-cut-off');
  });
});
