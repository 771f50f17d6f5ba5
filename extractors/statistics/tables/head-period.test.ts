import { describe, expect, test } from 'vitest';
import { periodOfHead } from './head-period.ts';

describe('the year that a head of a table names', () => {
  test.each([
    ['2021', '2021-01-01'],
    ['NÑăm 2020', '2020-01-01'],
    ['Nãm 2021', '2021-01-01'],
    ['2020-2024', '2020-01-01'],
  ])('%s', (text, from) => {
    expect(periodOfHead(text, [])?.from).toBe(from);
  });

  test.each(['Phòng 2021', 'Tập thể', 'Lam 2020'])('%s names none', (text) => {
    expect(periodOfHead(text, [])).toBeNull();
  });
});
