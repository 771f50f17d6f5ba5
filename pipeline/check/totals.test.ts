import { describe, expect, it } from 'vitest';
import { figure } from './testing/figures.ts';
import { pageOf } from './testing/pages.ts';
import { totalOf } from './totals.ts';

const onPage = (page: number, count: number, line: number) =>
  figure({ count, evidence: [{ page, box: [72, line * 20, 100, line * 20 + 14], text: String(count) }] });

describe('totalOf', () => {
  it('is null without figures', () => {
    expect(totalOf([], [])).toBeNull();
  });

  it('adds numbers that stand together', () => {
    expect(totalOf([onPage(1, 40, 1), onPage(1, 8, 2)], [])?.count).toBe(48);
  });

  it('takes a repeated number of running text once', () => {
    expect(totalOf([onPage(1, 48, 1), onPage(3, 48, 2)], [])?.count).toBe(48);
  });

  it('takes a number that is the sum of the others for the total', () => {
    const total = totalOf([onPage(1, 48, 1), onPage(1, 40, 2), onPage(1, 8, 3)], []);
    expect(total?.count).toBe(48);
    expect(total?.figures).toHaveLength(1);
  });

  it('does not choose between numbers that differ on different pages', () => {
    expect(totalOf([onPage(1, 48, 1), onPage(3, 46, 2)], [])).toBeNull();
  });

  it('adds equal rows of one table', () => {
    const page = {
      ...pageOf([]),
      tables: [{ box: [0, 0, 595, 842] as const, rows: 2, columns: 1, cells: [] }],
    };
    expect(totalOf([onPage(1, 12, 1), onPage(1, 12, 2)], [page])?.count).toBe(24);
  });
});
