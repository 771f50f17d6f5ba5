import { describe, expect, it } from 'vitest';
import type { Figure } from '../../../model/figure.ts';
import { facts } from '../testing/facts.ts';
import { figure, yearPeriod } from '../testing/figures.ts';
import { coCpShare } from './co-cp-share.ts';

function look(government: number, province: number, changes: Partial<Figure> = {}, year = 2022) {
  const flag = { recipient: 'tap_the', period: yearPeriod(year) } as const;
  const figures = [
    figure({ ...flag, award: 'CO_CP', count: government, ...changes }, 1),
    figure({ ...flag, award: 'CO_BO_TINH', count: province }, 2),
  ];
  return coCpShare.look(facts({ figures }));
}

describe('co-cp-share', () => {
  it('doubts more than a fifth of all collectives with a flag', () => {
    const [finding] = look(14, 46);
    expect(finding?.severity).toBe('warning');
    expect(finding?.parameters).toEqual({ year: 2022, flags: 14, all: 60, percent: 23.3, cap: 20 });
    expect(finding?.basis?.text).toContain('91/2017/NĐ-CP, Điều 11');
    expect(finding?.figures).toHaveLength(2);
  });

  it.each([
    [12, 48],
    [6, 52],
    [13, 48],
    [1, 1],
    [0, 60],
  ])('is silent on %i beside %i', (government, province) => {
    expect(look(government, province)).toEqual([]);
  });

  it('holds proposals to the Government against the flags that the province gave', () => {
    expect(look(14, 46, { status: 'proposed' })).toHaveLength(1);
    expect(look(12, 48, { status: 'proposed' })).toEqual([]);
  });

  it('is silent before and after the decree, and on what was signed up for', () => {
    expect(look(14, 46, {}, 2016)).toEqual([]);
    expect(look(14, 46, {}, 2024)).toEqual([]);
    expect(look(14, 46, { status: 'registered' })).toEqual([]);
  });
});
