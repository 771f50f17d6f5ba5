import { describe, expect, it } from 'vitest';
import { flagsOf } from '../../flags.ts';
import { centreOf } from '../robust.ts';
import { DEPARTMENT, idOf, stated } from '../testing/stated.ts';
import { outlier } from './outlier.ts';

const units = (...counts: number[]) =>
  counts.flatMap((count, index) =>
    stated({
      name: `u${index}`,
      profile: { unit: { ...DEPARTMENT, key: `binh-dinh/${index}` } },
      states: [{ count }],
    }),
  );
const look = (...counts: number[]) => outlier.look(units(...counts), 'like/x');

describe('outlier', () => {
  it('informs of a unit far from the others, with what they have', () => {
    expect(look(40, 42, 38, 41, 39, 43, 40, 400)).toMatchObject([
      { documentId: idOf('u7'), finding: { severity: 'info', parameters: { median: 40.5, units: 8 } } },
    ]);
  });

  it('is silent with too few units, and about units that differ as units do', () => {
    expect(look(40, 42, 38, 41, 39, 43, 400)).toEqual([]);
    expect(look(40, 52, 28, 61, 39, 43, 40, 70)).toEqual([]);
  });

  it('works where most units give the same number', () => {
    expect(look(5, 5, 5, 5, 5, 5, 5, 5, 60).map(({ documentId }) => documentId)).toEqual([idOf('u8')]);
    expect(look(5, 5, 5, 5, 5, 5, 5, 9)).toEqual([]);
  });

  it('stays the same flag when others arrive', () => {
    const idOfFlag = (...counts: number[]) =>
      flagsOf(look(...counts).map(({ finding }) => ({ rule: outlier, finding })))[0]?.id;
    const counts = [40, 42, 38, 41, 39, 43, 40];
    expect(idOfFlag(400, ...counts)).toBe(idOfFlag(400, ...counts, 47, 44));
  });
});

describe('centreOf', () => {
  it('takes the median and the median distance from it', () => {
    expect(centreOf([4, 5, 6, 5, 400])).toEqual({ median: 5, deviation: 1.4826 });
  });
});
