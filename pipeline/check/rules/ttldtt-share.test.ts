import { describe, expect, it } from 'vitest';
import type { Figure, Period } from '../../../model/figure.ts';
import { facts } from '../testing/facts.ts';
import { figure, yearPeriod } from '../testing/figures.ts';
import { ttldttShare } from './ttldtt-share.ts';

interface Told {
  readonly ldtt: number;
  readonly award?: string;
  readonly collectives?: number;
  readonly period?: Period;
  readonly others?: readonly Figure[];
}

function look({ ldtt, award = 'TTLDTT', collectives = 8, period = yearPeriod(2018), others = [] }: Told) {
  const people = figure({ count: ldtt, outOf: 100, period }, 1);
  const units = figure({ award, count: collectives, outOf: 8, recipient: 'tap_the', period }, 2);
  return ttldttShare.look(facts({ figures: [people, units, ...others] }));
}

describe('ttldtt-share', () => {
  it('doubts that all collectives have too few people with the title', () => {
    const [finding] = look({ ldtt: 50 });
    expect(finding?.severity).toBe('warning');
    expect(finding?.parameters).toEqual({
      year: 2018,
      award: 'Tập thể lao động tiên tiến',
      collectives: 8,
      ldtt: 50,
      staff: 100,
      percent: 50,
      needed: 50,
    });
    expect(finding?.basis?.text).toContain('Điều 28');
    expect(finding?.figures).toHaveLength(2);
  });

  it('asks for 70% where all collectives have the higher title, under both laws', () => {
    expect(look({ ldtt: 69, award: 'TTLDXS' })[0]?.basis?.text).toContain('15/2003/QH11');
    expect(look({ ldtt: 69, award: 'DVQT', period: yearPeriod(2024) })[0]?.basis?.text).toContain(
      '06/2022/QH15',
    );
    expect(look({ ldtt: 70, award: 'TTLDXS' })).toEqual([]);
  });

  it('only tells of it where those of the higher title may be counted apart', () => {
    const told = { ldtt: 45, others: [figure({ award: 'CSTDCS', count: 7 }, 3)] };
    expect(look(told).map(({ severity }) => severity)).toEqual(['info']);
    expect(look({ ...told, ldtt: 42 }).map(({ severity }) => severity)).toEqual(['warning']);
  });

  it.each<[string, Told]>([
    ['more than half', { ldtt: 51 }],
    ['some collectives only', { ldtt: 30, collectives: 7 }],
    ['half of the staff under the law of 2022', { ldtt: 50, period: yearPeriod(2024) }],
  ])('is silent on %s', (_, told) => {
    expect(look(told)).toEqual([]);
  });

  it('is silent where no staff is printed', () => {
    const figures = [
      figure({ count: 5 }),
      figure({ award: 'TTLDTT', count: 8, outOf: 8, recipient: 'tap_the' }, 2),
    ];
    expect(ttldttShare.look(facts({ figures }))).toEqual([]);
  });
});
