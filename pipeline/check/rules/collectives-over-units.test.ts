import { describe, expect, it } from 'vitest';
import type { Figure } from '../../../model/figure.ts';
import { facts } from '../testing/facts.ts';
import { figure, rangePeriod } from '../testing/figures.ts';
import { collectivesOverUnits } from './collectives-over-units.ts';

const collectives = (award: string, count: number, line: number, changes: Partial<Figure> = {}) =>
  figure({ award, count, recipient: 'tap_the', ...changes }, line);
const advanced = (count: number, outOf = 28) => collectives('TTLDTT', count, 1, { outOf });
const look = (...figures: Figure[]) => collectivesOverUnits.look(facts({ figures }));

describe('collectives-over-units', () => {
  it('finds more collectives with the title than there are', () => {
    const [finding] = look(advanced(29));
    expect(finding?.severity).toBe('warning');
    expect(finding?.parameters).toEqual({
      year: 2018,
      award: 'Tập thể lao động tiên tiến',
      count: 29,
      units: 28,
    });
    expect(finding?.figures).toHaveLength(1);
  });

  it('holds the other titles of the year against the same number', () => {
    const [finding, ...others] = look(advanced(26), collectives('TTLDXS', 30, 2));
    expect(finding?.parameters).toMatchObject({ award: 'Tập thể lao động xuất sắc', count: 30, units: 28 });
    expect(finding?.figures).toHaveLength(2);
    expect(others).toEqual([]);
  });

  it.each<[string, Figure[]]>([
    ['as many as there are', [advanced(28), collectives('TTLDXS', 28, 2)]],
    ['awards that a collective may have several of', [advanced(26), collectives('GK', 40, 2)]],
    ['proposals beside awards', [advanced(26), collectives('TTLDXS', 30, 2, { status: 'proposed' })]],
    ['several years', [advanced(26), collectives('TTLDXS', 30, 2, { period: rangePeriod(2016, 2020) })]],
    ['another unit', [advanced(26), collectives('TTLDXS', 30, 2, { unit: 'Sở Y tế' })]],
    [
      'the number behind the higher title',
      [collectives('TTLDXS', 4, 1, { outOf: 8 }), collectives('TTLDTT', 9, 2)],
    ],
  ])('is silent on %s', (_, figures) => {
    expect(look(...figures)).toEqual([]);
  });
});
