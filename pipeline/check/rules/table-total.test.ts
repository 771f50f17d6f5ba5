import { describe, expect, it } from 'vitest';
import { pageOf } from '../../../extractors/statistics/tables/testing/page-of-table.ts';
import { factsOf, foundInParts, inShort } from '../testing/read.ts';
import { tableTotal } from './table-total.ts';

const look = (...rows: string[]) =>
  inShort(foundInParts(tableTotal, { table: rows.join('\n') }), 'label', 'printed', 'parts', 'sum');

describe('table-total', () => {
  const head = 'Danh hiệu | Tổng số | Tập thể | Cá nhân';

  it('asks about a total beside its parts', () => {
    expect(look(head, 'Giấy khen | 15 | 4 | 10', 'Lao động tiên tiến | 55 | 7 | 48')).toEqual([
      'error Giấy khen Tổng số 15 4 + 10 14',
    ]);
    expect(look(head, 'Giấy khen | 14 | 4 | 10', 'Lao động tiên tiến | 55 | 7 | 48')).toEqual([]);
  });

  it('asks about a total below its column', () => {
    const rows = ['Năm | Lao động tiên tiến', '2021 | 40', '2022 | 48'];
    expect(look(...rows, 'Tổng cộng | 89')).toEqual(['error Tổng cộng 89 40 + 48 88']);
    expect(look(...rows, 'Tổng cộng | 88')).toEqual([]);
  });

  it('accepts what “trong đó” names only some of', () => {
    expect(look('Danh hiệu | Cá nhân | Trong đó: Nữ', 'Giấy khen | 15 | 4')).toEqual([]);
  });

  it('takes an x beside numbers for a blocked cell', () => {
    expect(look(head, 'Lao động tiên tiến | 48 | x | 48')).toEqual([]);
    expect(look(head, 'Lao động tiên tiến | 49 | x | 48')).toEqual([
      'error Lao động tiên tiến Tổng số 49 48 48',
    ]);
  });

  it('is silent about tables of other things', () => {
    expect(look('Nội dung | Tổng số | Kinh phí', 'Hội nghị | 15 | 4')).toEqual([]);
  });

  it('adds up what a person put right', () => {
    const facts = factsOf([pageOf([{ table: `${head}\nGiấy khen | 15 | 4 | 10` }])]);
    const figures = facts.figures.map((one) => (one.count === 10 ? { ...one, count: 11 } : one));
    expect(tableTotal.look(facts)).toHaveLength(1);
    expect(tableTotal.look({ ...facts, figures })).toEqual([]);
  });
});
