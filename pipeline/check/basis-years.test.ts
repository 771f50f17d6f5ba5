import { describe, expect, it } from 'vitest';
import type { Figure } from '../../model/figure.ts';
import type { Rule } from './rule.ts';
import { bkTinhBasis } from './rules/bk-tinh-basis.ts';
import { bkTtgBasis } from './rules/bk-ttg-basis.ts';
import { cstdTinhBasis } from './rules/cstd-tinh-basis.ts';
import { cstdtqBasis } from './rules/cstdtq-basis.ts';
import { hcldBasis } from './rules/hcld-basis.ts';
import { facts } from './testing/facts.ts';
import { figure, schoolYearPeriod, yearPeriod } from './testing/figures.ts';
import { pagesOf } from './testing/pages.ts';
import { factsOf } from './testing/read.ts';
import { wordingOf } from './wording.ts';

const look = (rule: Rule, figures: readonly Figure[]) => rule.look(facts({ figures }));
const verdicts = (rule: Rule, figures: readonly Figure[]) =>
  look(rule, figures).map(({ severity, parameters }) => [severity, parameters.told]);

/** Counts of one award, year by year; what differs from awarded individuals stands in `changes`. */
function told(
  award: string,
  counts: Readonly<Record<number, number>>,
  changes: Partial<Figure> = {},
): Figure[] {
  return Object.entries(counts).map(([year, count], index) =>
    figure({ award, count, period: yearPeriod(Number(year)), ...changes }, index + 1),
  );
}

describe('cstd-tinh-basis', () => {
  const rule = cstdTinhBasis;
  const tinh = (count: number, changes: Partial<Figure> = {}) =>
    told('CSTD_BO_TINH', { 2019: count }, changes);

  it('doubts more than the smallest of three years in a row', () => {
    const [finding] = look(rule, [...tinh(4), ...told('CSTDCS', { 2016: 6, 2017: 3, 2018: 7, 2019: 8 })]);
    expect(finding?.severity).toBe('warning');
    expect(finding?.parameters).toMatchObject({ year: 2019, count: 4, told: '2017: 3', times: 3 });
    expect(finding?.figures).toHaveLength(2);
    expect(finding?.basis?.text).toContain('91/2017/NĐ-CP, Điều 9 khoản 2');
    const words = wordingOf('vi', rule.id, 'warning', finding?.parameters ?? {});
    expect(words).toMatch(/^Năm 2019: 4 Chiến sĩ thi đua .*Chiến sĩ thi đua cơ sở.*2017: 3.*3 năm liên tục/);
  });

  it('wants both windows to fail', () => {
    expect(verdicts(rule, [...tinh(4), ...told('CSTDCS', { 2016: 2, 2017: 5, 2018: 7, 2019: 3 })])).toEqual([
      ['warning', '2016: 2, 2019: 3'],
    ]);
    expect(look(rule, [...tinh(4), ...told('CSTDCS', { 2016: 6, 2017: 5, 2018: 7, 2019: 3 })])).toEqual([]);
    expect(look(rule, [...tinh(4), ...told('CSTDCS', { 2016: 2, 2017: 5, 2018: 7, 2019: 8 })])).toEqual([]);
  });

  it('doubts a proposal by the titles awarded before', () => {
    expect(look(rule, [...tinh(4, { status: 'proposed' }), ...told('CSTDCS', { 2018: 3 })])).toHaveLength(1);
  });

  it('cites the law of the year', () => {
    const later = [...told('CSTD_BO_TINH', { 2024: 4 }), ...told('CSTDCS', { 2023: 3 })];
    expect(look(rule, later)[0]?.basis?.text).toContain('06/2022/QH15, Điều 22');
  });

  it.each<[string, Figure[]]>([
    ['enough in every year', [...tinh(3), ...told('CSTDCS', { 2017: 3, 2018: 4, 2019: 5 })]],
    ['a report on one year', [...tinh(4), ...told('CSTDCS', { 2019: 3 })]],
    ['titles of another unit', [...tinh(4), ...told('CSTDCS', { 2018: 3 }, { unit: 'Chi cục Giám định' })]],
    ['titles that were only proposed', [...tinh(4), ...told('CSTDCS', { 2018: 3 }, { status: 'proposed' })]],
    [
      'titles of school years',
      [...tinh(4), ...told('CSTDCS', { 2018: 3 }, { period: schoolYearPeriod(2017) })],
    ],
    ['a year that is told twice differently', [...tinh(4), ...twoStatements()]],
    ['what is aimed at', [...tinh(4, { status: 'target' }), ...told('CSTDCS', { 2018: 3 })]],
  ])('is silent on %s', (_, figures) => {
    expect(look(rule, figures)).toEqual([]);
  });

  function twoStatements(): Figure[] {
    const [one] = told('CSTDCS', { 2018: 3 });
    const other = figure({
      award: 'CSTDCS',
      count: 2,
      period: yearPeriod(2018),
      evidence: [{ page: 4, box: [72, 80, 300, 94], text: '2' }],
    });
    return one === undefined ? [] : [one, other];
  }
});

describe('cstdtq-basis', () => {
  it('doubts more than had the title before in all of the last three years', () => {
    const figures = [...told('CSTDTQ', { 2020: 2 }), ...told('CSTD_BO_TINH', { 2018: 1, 2019: 0, 2020: 1 })];
    expect(verdicts(cstdtqBasis, figures)).toEqual([['warning', '2018: 1, 2019: 0, 2020: 1']]);
    expect(look(cstdtqBasis, figures)[0]?.basis?.text).toContain('chưa đối chiếu');
  });

  it.each([
    { 2019: 0, 2020: 1 },
    { 2018: 2, 2019: 0, 2020: 1 },
  ])('is silent on %j', (counts) => {
    expect(look(cstdtqBasis, [...told('CSTDTQ', { 2020: 2 }), ...told('CSTD_BO_TINH', counts)])).toEqual([]);
  });
});

describe('bk-ttg-basis', () => {
  const years = { 2018: 1, 2019: 2, 2020: 1, 2021: 2, 2022: 1, 2023: 1, 2024: 2 };

  it('informs where the titles of five years do not give each three', () => {
    const figures = [...told('BK_TTG', { 2024: 3 }), ...told('CSTDCS', years)];
    expect(verdicts(bkTtgBasis, figures)[0]?.[0]).toBe('info');
    expect(look(bkTtgBasis, figures)[0]?.parameters).toMatchObject({ count: 3, times: 3, within: 5 });
  });

  it.each<[string, Figure[]]>([
    ['enough titles', [...told('BK_TTG', { 2024: 2 }), ...told('CSTDCS', years)]],
    [
      'a year that is not told',
      [...told('BK_TTG', { 2024: 3 }), ...told('CSTDCS', { 2022: 2, 2023: 2, 2024: 2 })],
    ],
    ['a year before the law', [...told('BK_TTG', { 2023: 9 }), ...told('CSTDCS', years)]],
    ['collectives', [...told('BK_TTG', { 2024: 3 }, { recipient: 'tap_the' }), ...told('CSTDCS', years)]],
  ])('is silent on %s', (_, figures) => {
    expect(look(bkTtgBasis, figures)).toEqual([]);
  });
});

describe('bk-tinh-basis', () => {
  const before = told('CSTDCS', { 2024: 5 });
  const given = (changes: Partial<Figure>) =>
    told('BK_TINH', { 2025: 6 }, { occasion: 'cong_trang', ...changes });

  it('informs where the year before has too few', () => {
    expect(verdicts(bkTinhBasis, [...given({}), ...before])).toEqual([['info', '2024: 5']]);
  });

  it('takes the years that a sentence names for the work of years', () => {
    const report = (behind: string) =>
      bkTinhBasis.look(
        factsOf(
          pagesOf(
            [
              'BÁO CÁO',
              'Kết quả công tác thi đua, khen thưởng hai năm 2024 và 2025',
              'Năm 2024 có 05 cá nhân đạt danh hiệu Chiến sĩ thi đua cơ sở.',
              `Năm 2025, Chủ tịch UBND tỉnh tặng Bằng khen cho 06 cá nhân ${behind}.`,
            ].join('\n'),
          ),
        ),
      );
    expect(report('hoàn thành xuất sắc nhiệm vụ hai năm liên tục')).toHaveLength(1);
    expect(report('có thành tích trong phòng, chống dịch')).toEqual([]);
  });

  it.each<[string, Partial<Figure>]>([
    ['a movement', { occasion: 'chuyen_de' }],
    ['as many as had the title', { count: 5 }],
    ['a year before the law', { period: yearPeriod(2023) }],
  ])('is silent on %s', (_, changes) => {
    expect(look(bkTinhBasis, [...given(changes), ...before])).toEqual([]);
  });
});

describe('hcld-basis', () => {
  const collectives = (award: string, counts: Readonly<Record<number, number>>, rank?: 1 | 2 | 3) =>
    told(award, counts, { recipient: 'tap_the', ...(rank === undefined ? {} : { rank }) });
  const titles = collectives('TTLDXS', { 2015: 3, 2016: 1, 2017: 3, 2018: 3, 2019: 3 });

  it('informs where a year of the five has too few collectives', () => {
    expect(verdicts(hcldBasis, [...collectives('HC_LD', { 2019: 2 }, 3), ...titles])).toEqual([
      ['info', '2016: 1'],
    ]);
  });

  it('holds individuals against their own titles from 2024 on', () => {
    const people = told('CSTDCS', { 2018: 0, 2019: 0, 2020: 0, 2021: 1, 2022: 0, 2023: 0, 2024: 0 });
    const given = told('HC_LD', { 2024: 1 }, { rank: 3 });
    expect(look(hcldBasis, [...given, ...people])[0]?.basis?.text).toContain('Điều 44 khoản 1');
  });

  it.each<[string, Figure[]]>([
    ['the higher classes', collectives('HC_LD', { 2019: 2 }, 2)],
    ['as many as the smallest year', collectives('HC_LD', { 2019: 1 }, 3)],
  ])('is silent on %s', (_, given) => {
    expect(look(hcldBasis, [...given, ...titles])).toEqual([]);
  });
});
