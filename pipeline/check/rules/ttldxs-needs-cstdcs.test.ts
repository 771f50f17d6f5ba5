import { describe, expect, it } from 'vitest';
import type { Figure } from '../../../model/figure.ts';
import { facts } from '../testing/facts.ts';
import { figure, rangePeriod, yearPeriod } from '../testing/figures.ts';
import { ttldxsNeedsCstdcs } from './ttldxs-needs-cstdcs.ts';

const excellent = (count: number, changes: Partial<Figure> = {}) =>
  figure({ award: 'TTLDXS', count, recipient: 'tap_the', ...changes }, 1);
const fighters = (count: number, changes: Partial<Figure> = {}) =>
  figure({ award: 'CSTDCS', count, ...changes }, 2);
const ldtt = figure({ count: 40 }, 3);
const look = (...figures: Figure[]) => ttldxsNeedsCstdcs.look(facts({ figures }));

describe('ttldxs-needs-cstdcs', () => {
  it.each([
    [0, 3],
    [2, 3],
  ])('doubts %i fighters in %i collectives', (people, collectives) => {
    const [finding] = look(excellent(collectives), fighters(people), ldtt);
    expect(finding?.severity).toBe('warning');
    expect(finding?.parameters).toEqual({ year: 2018, ttldxs: collectives, cstdcs: people });
    expect(finding?.figures).toHaveLength(2);
    expect(finding?.basis?.text).toContain('15/2003/QH11, Điều 27');
  });

  it('informs of a report on the titles of a unit that leaves the fighters out', () => {
    expect(look(excellent(3), ldtt).map(({ severity }) => severity)).toEqual(['info']);
  });

  it('cites the law of the year', () => {
    const period = yearPeriod(2024);
    expect(look(excellent(3, { period }), fighters(2, { period }))[0]?.basis?.text).toContain('06/2022/QH15');
  });

  it.each<[string, Figure[]]>([
    ['as many fighters', [excellent(3), fighters(3)]],
    ['no such collective', [excellent(0), fighters(0), ldtt]],
    ['a report on what the province decides', [excellent(3), figure({ award: 'BK_TINH', count: 9 }, 2)]],
    ['a proposal beside awards', [excellent(3, { status: 'proposed' }), fighters(2), ldtt]],
    ['five years beside one', [excellent(3, { period: rangePeriod(2014, 2018) }), fighters(2)]],
    ['fighters of another unit', [excellent(3), fighters(2, { unit: 'Sở Y tế' })]],
    [
      'fighters told with collectives in one number',
      [excellent(3), fighters(2, { recipient: 'undivided' }), ldtt],
    ],
  ])('is silent on %s', (_, figures) => {
    expect(look(...figures)).toEqual([]);
  });
});
