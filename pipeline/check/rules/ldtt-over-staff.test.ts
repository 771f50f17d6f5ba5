import { describe, expect, it } from 'vitest';
import type { Figure } from '../../../model/figure.ts';
import { facts } from '../testing/facts.ts';
import { figure, yearPeriod } from '../testing/figures.ts';
import { ldttOverStaff } from './ldtt-over-staff.ts';

const look = (changes: Partial<Figure>) =>
  ldttOverStaff.look(facts({ figures: [figure({ count: 131, outOf: 130, ...changes })] }));

describe('ldtt-over-staff', () => {
  it('finds more people with the title than staff', () => {
    const [finding] = look({ period: yearPeriod(2024) });
    expect(finding?.severity).toBe('error');
    expect(finding?.parameters).toEqual({ award: 'Lao động tiên tiến', count: 131, staff: 130 });
    expect(finding?.basis?.text).toContain('Điều 24');
    expect(look({ award: 'CSTDCS' })).toHaveLength(1);
  });

  it.each<[string, Partial<Figure>]>([
    ['all of the staff', { count: 130 }],
    ['a part of the staff', { count: 125 }],
    ['collectives', { recipient: 'tap_the' }],
    ['an award that is not given once a year', { award: 'GK' }],
  ])('is silent on %s', (_, changes) => {
    expect(look(changes)).toEqual([]);
  });

  it('is silent where no staff is printed', () => {
    expect(ldttOverStaff.look(facts({ figures: [figure({ count: 131 })] }))).toEqual([]);
  });
});
