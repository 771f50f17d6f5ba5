import { expect, it } from 'vitest';
import { casePenalty } from './case.ts';

it('finds nothing unusual in words as they are written', () => {
  for (const word of ['được', 'ĐƯỢC', 'A', 'à']) expect(casePenalty(word, false)).toBe(0);
  expect(casePenalty('Được', true)).toBe(0);
});

it('finds capitals amid small letters odder than a capital at the beginning', () => {
  expect(casePenalty('Được', false)).toBeLessThan(0);
  expect(casePenalty('đưỢc', false)).toBeLessThan(casePenalty('Được', false));
  expect(casePenalty('ĐƯợC', false)).toBeLessThan(casePenalty('Được', false));
});
