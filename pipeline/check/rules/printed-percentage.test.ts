import { describe, expect, it } from 'vitest';
import { facts } from '../testing/facts.ts';
import { figure } from '../testing/figures.ts';
import { printedPercentage } from './printed-percentage.ts';

const look = (count: number, outOf: number, percent: number) =>
  printedPercentage.look(facts({ figures: [figure({ count, outOf, percent })] }));

describe('printed-percentage', () => {
  it.each([
    [125, 130, 96.15],
    [125, 130, 96.2],
    [125, 130, 96],
    [1, 8, 12.5],
    [1, 8, 12],
    [7, 7, 100],
    [0, 0, 0],
  ])('accepts %i/%i printed as %f%%', (count, outOf, percent) => {
    expect(look(count, outOf, percent)).toEqual([]);
  });

  it.each([
    [125, 130, 95.2, 96.15],
    [125, 130, 97, 96.15],
    [48, 52, 29.3, 92.31],
  ])('asks about %i/%i printed as %f%%, which is %f%%', (count, outOf, percent, computed) => {
    expect(look(count, outOf, percent).map((finding) => finding.parameters)).toEqual([
      { count, outOf, percent, computed },
    ]);
  });

  it('is silent without a percentage or without the whole', () => {
    const figures = [figure({ count: 3, percent: 10 }), figure({ count: 3, outOf: 10 })];
    expect(printedPercentage.look(facts({ figures }))).toEqual([]);
  });
});
