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

  const table = {
    ...pageOf([]),
    number: 2,
    tables: [{ box: [0, 0, 595, 842] as const, rows: 2, columns: 1, cells: [] }],
  };

  it('leaves out parts, also where the table says the whole again', () => {
    const whole = onPage(1, 48, 1);
    const twin = { ...onPage(2, 48, 1), sameAs: whole.id };
    const part = { ...onPage(2, 20, 2), partOf: twin.id };
    expect(totalOf([whole, twin, part], [pageOf([]), table])?.count).toBe(48);
  });

  it('sums up a table with the rows that the text says too', () => {
    const [text, other] = [onPage(1, 40, 1), onPage(1, 8, 2)];
    const rows = [
      { ...onPage(2, 40, 1), sameAs: text.id },
      { ...onPage(2, 8, 2), sameAs: other.id },
    ];
    expect(totalOf([text, other, ...rows], [pageOf([]), table])?.count).toBe(48);
  });

  it('counts a row of a table without lines once beside the sentence that says it', () => {
    const text = onPage(1, 40, 1);
    const rows = [{ ...onPage(1, 40, 5), sameAs: text.id }, onPage(1, 8, 6)];
    expect(totalOf([text, ...rows], [])?.count).toBe(48);
  });

  it('never adds women or one role to everybody, nor takes them for everybody', () => {
    const women = { ...onPage(1, 20, 2), sex: 'nu' as const };
    const leaders = { ...onPage(1, 5, 3), role: 'lanh_dao' as const };
    expect(totalOf([onPage(1, 48, 1), women, leaders], [])?.count).toBe(48);
    expect(totalOf([women, leaders], [])).toBeNull();
  });
});
