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

  it.each<[string, Partial<Figure>]>([
    ['the year it begins', { period: yearPeriod(2024) }],
    ['an award that is not new', { award: 'HC_LD' }],
    ['a proposal', { status: 'proposed' }],
    ['a zero', { count: 0 }],
    ['an unknown period', { period: null }],
  ])('is silent on %s', (_, changes) => {
    expect(look(changes)).toEqual([]);
  });
});
