import { describe, expect, it } from 'vitest';
import type { Figure } from '../../../model/figure.ts';
import { facts } from '../testing/facts.ts';
import { figure, yearPeriod } from '../testing/figures.ts';
import { awardInForce } from './award-in-force.ts';

const look = (changes: Partial<Figure>) =>
  awardInForce.look(
    facts({ figures: [figure({ award: 'HUYC_TNXP', period: yearPeriod(2023), ...changes })] }),
  );

describe('award-in-force', () => {
  it('finds an award given before the law had it', () => {
    const [finding] = look({});
    expect(finding?.severity).toBe('error');
    expect(finding?.parameters).toEqual({
      award: 'Huy chương Thanh niên xung phong vẻ vang',
      year: 2023,
      since: '2024',
    });
    expect(finding?.basis?.from).toBe('2024-01-01');
  });

  it('doubts an award given after the law dropped it', () => {
    const [finding] = look({ award: 'HH', period: yearPeriod(2024) });
    expect(finding?.severity).toBe('warning');
    expect(finding?.parameters).toEqual({ award: 'Huy hiệu (của tỉnh, bộ)', year: 2024, last: '2023' });
    expect(finding?.basis?.text).toContain('15/2003/QH11');
  });

  it.each<[string, Partial<Figure>]>([
    ['the year it begins', { period: yearPeriod(2024) }],
    ['an award that is not new', { award: 'HC_LD' }],
    ['an award older than the laws', { award: 'HC_LD', period: yearPeriod(1998) }],
    ['the last year of an award', { award: 'HH' }],
    ['an award that was renamed', { award: 'XP_TIEUBIEU', period: yearPeriod(2025) }],
    ['an award outside the law', { award: 'DANG_HH' }],
    ['an award that is not known', { award: 'NONE' }],
    ['a proposal', { status: 'proposed' }],
    ['a zero', { count: 0 }],
    ['an unknown period', { period: null }],
  ])('is silent on %s', (_, changes) => {
    expect(look(changes)).toEqual([]);
  });
});
