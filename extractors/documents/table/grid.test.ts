import { describe, expect, it } from 'vitest';
import { findGrids } from './grid.ts';
import type { Ruling } from './ruling.ts';

const rules = (direction: Ruling['direction'], ats: readonly number[], from: number, to: number): Ruling[] =>
  ats.map((at) => ({ direction, at, from, to }));
const across = (ats: readonly number[], from = 50, to = 300) => rules('horizontal', ats, from, to);
const down = (ats: readonly number[], from = 100, to = 160) => rules('vertical', ats, from, to);
const shapes = (rulings: readonly Ruling[]) =>
  findGrids(rulings).map(({ rows, columns, cells }) => [rows, columns, cells.length]);

/** A rule as dashes of 8 pt with 4 pt between them. */
const dashed = (ruling: Ruling): Ruling[] =>
  Array.from({ length: Math.ceil((ruling.to - ruling.from) / 12) }, (_, at) => {
    const from = ruling.from + 12 * at;
    return { ...ruling, from, to: Math.min(ruling.to, from + 8) };
  });

describe('findGrids', () => {
  it('finds the cells between rules, merged ones too', () => {
    expect(shapes([...across([100, 130, 160]), ...down([50, 150, 300])])).toEqual([[2, 2, 4]]);
    expect(shapes([...across([100, 130, 160]), ...down([50, 300]), ...down([150], 130)])).toEqual([
      [2, 2, 3],
    ]);
  });

  it.each([2, 4])('takes double rules %i pt apart for one', (gap) => {
    const both = (ats: readonly number[]) => ats.flatMap((at) => [at, at + gap]);
    const rulings = [
      ...across(both([100, 130, 160]), 50, 300 + gap),
      ...down(both([50, 150, 300]), 100, 160 + gap),
    ];
    expect(shapes(rulings)).toEqual([[2, 2, 4]]);
  });

  it('bridges dashes and breaks', () => {
    expect(shapes([...across([100, 130, 160]), ...down([50, 150, 300])].flatMap(dashed))).toEqual([
      [2, 2, 4],
    ]);
  });

  it('closes a table without a border at its sides, or above and below', () => {
    expect(shapes([...across([100, 130, 160]), ...down([150, 220])])).toEqual([[2, 3, 6]]);
    expect(shapes([...across([130]), ...down([50, 150, 300])])).toEqual([[2, 2, 4]]);
  });

  it('makes no table of underlines, frames and stacked boxes', () => {
    expect(shapes(across([100, 140], 60, 160))).toEqual([]);
    expect(shapes([...across([100, 160]), ...down([50, 300])])).toEqual([]);
    expect(shapes([...across([100, 130, 160]), ...down([50, 300])])).toEqual([]);
  });
});
