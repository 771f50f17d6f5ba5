import { describe, expect, it } from 'vitest';
import type { Figure } from '../../../model/figure.ts';
import { facts, head } from '../testing/facts.ts';
import { figure, yearPeriod } from '../testing/figures.ts';
import { armyCstdcsShare } from './army-cstdcs-share.ts';

const UNIT = 'Ban Chỉ huy quân sự huyện Tây Hải';
const of = (award: string, count: number, outOf: number | null, line = 1, changes: Partial<Figure> = {}) =>
  figure(
    { award, count, unit: UNIT, period: yearPeriod(2022), ...(outOf === null ? {} : { outOf }), ...changes },
    line,
  );
const look = (...figures: Figure[]) =>
  armyCstdcsShare.look(facts({ figures, document: head({ unit: UNIT }) }));

describe('army-cstdcs-share', () => {
  it('doubts more than a tenth of the strength', () => {
    const [finding] = look(of('CSTDCS', 6, 52));
    expect(finding?.severity).toBe('warning');
    expect(finding?.parameters).toEqual({
      year: 2022,
      award: 'Chiến sĩ thi đua cơ sở',
      count: 6,
      strength: 52,
      percent: 11.5,
      cap: 10,
    });
    expect(finding?.basis?.text).toContain('151/2018/TT-BQP, Điều 12 khoản 3');
  });

  it('takes the strength from the number beside another title', () => {
    const flags = look(of('CSTDCS', 6, null, 1), of('CSTT', 40, 52, 2));
    expect(flags.map(({ parameters }) => [parameters.award, parameters.percent, parameters.cap])).toEqual([
      ['Chiến sĩ thi đua cơ sở', 11.5, 10],
      ['Chiến sĩ tiên tiến', 76.9, 70],
    ]);
  });

  it.each<[string, Figure[]]>([
    ['shares within the limits', [of('CSTDCS', 5, 52), of('CSTT', 36, 52, 2)]],
    ['a strength that is not printed', [of('CSTDCS', 20, null)]],
    ['two strengths', [of('CSTDCS', 20, 52), of('LDTT', 9, 10, 2)]],
    ['a unit outside the Army', [of('CSTDCS', 6, 52, 1, { unit: 'Công an huyện Tây Hải' })]],
    ['the police', [of('CSTDCS', 6, 52, 1, { unit: 'Trung đoàn Cảnh sát cơ động' })]],
    ['a year before the circular', [of('CSTDCS', 6, 52, 1, { period: yearPeriod(2017) })]],
    ['a year after it', [of('CSTDCS', 6, 52, 1, { period: yearPeriod(2024) })]],
  ])('is silent on %s', (_, figures) => {
    expect(look(...figures)).toEqual([]);
  });
});
