import { describe, expect, it } from 'vitest';
import type { Figure } from '../../../model/figure.ts';
import { facts } from '../testing/facts.ts';
import { figure, schoolYearPeriod, yearPeriod } from '../testing/figures.ts';
import { grantorInForce } from './grantor-in-force.ts';

const look = (changes: Partial<Figure>) =>
  grantorInForce.look(
    facts({
      figures: [
        figure({
          award: 'GK',
          count: 12,
          authority: 'Chủ tịch UBND huyện',
          period: yearPeriod(2026),
          ...changes,
        }),
      ],
    }),
  );

describe('grantor-in-force', () => {
  it('doubts an award by a district for a time after the district level', () => {
    const [finding] = look({});
    expect(finding?.severity).toBe('warning');
    expect(finding?.parameters).toEqual({
      grantor: 'Chủ tịch UBND huyện',
      quote: '12 GK',
      year: 2026,
    });
    expect(finding?.basis?.text).toContain('203/2025/QH15');
  });

  it.each<[string, Partial<Figure>]>([
    ['a school year that began after', { period: schoolYearPeriod(2025) }],
    ['a town of the commune level', { authority: 'Chủ tịch UBND thị trấn Phú Phong' }],
    ['a district-level town', { authority: 'UBND thị xã Đông Hòa' }],
  ])('doubts %s', (_, changes) => {
    expect(look(changes)).toHaveLength(1);
  });

  it.each<[string, Partial<Figure>]>([
    ['the year in which it ended', { period: yearPeriod(2025) }],
    ['a commune', { authority: 'Chủ tịch UBND xã' }],
    ['the Party of a district', { authority: 'Ban Thường vụ Huyện ủy' }],
    ['a proposal', { status: 'proposed' }],
    ['an unknown period', { period: null }],
  ])('is silent on %s', (_, changes) => {
    expect(look(changes)).toEqual([]);
  });

  it('is silent where nobody is named', () => {
    expect(grantorInForce.look(facts({ figures: [figure({ period: yearPeriod(2026) })] }))).toEqual([]);
  });
});
