import { describe, expect, test } from 'vitest';
import { REVIEW_BELOW } from '../../../model/figure.ts';
import { understand } from '../understand.ts';
import { pageOf } from './testing/page-of-table.ts';

function understood(table: string) {
  const { value, issues } = understand([pageOf([{ table }])]);
  return {
    doubted: value.figures.filter(({ confidence }) => confidence < REVIEW_BELOW).map(({ count }) => count),
    told: issues.map(
      ({ code, parameters }) => `${code}: ${parameters.label} ${parameters.printed} ${parameters.sum}`,
    ),
    issues,
  };
}

describe('printed totals and their parts', () => {
  test('a total beside its parts that is not their sum is told with its place', () => {
    const { doubted, told, issues } = understood(`
      TT | Hình thức | Tổng số | Trong đó | <
      ^  | ^         | ^       | Tập thể  | Cá nhân
      1  | Giấy khen | 15      | 4        | 10
      2  | Bằng khen của UBND tỉnh | 5 | 2 | 3`);
    expect(told).toEqual(['total-disagrees: Giấy khen Tổng số 15 14']);
    expect(issues[0]).toMatchObject({ severity: 'warning', page: 1, box: [160, 80, 240, 100] });
    expect(doubted).toEqual([4, 10]);
  });

  test('a total row that is not the sum of the rows', () => {
    const { doubted, told } = understood(`
      Năm  | Lao động tiên tiến | Chiến sĩ thi đua cơ sở
      2021 | 40                 | 5
      2022 | 48                 | 6
      Cộng | 88                 | 12`);
    expect(told).toEqual(['total-disagrees: Cộng 12 11']);
    expect(doubted).toEqual([5, 6]);
  });

  test('a section that is not the sum of its rows', () => {
    const { told } = understood(`
      TT | Nội dung                | Số lượng
      1  | Bằng khen của UBND tỉnh | 16
      a  | Tập thể                 | 4
      b  | Cá nhân                 | 11`);
    expect(told).toEqual(['total-disagrees: Bằng khen của UBND tỉnh Số lượng 16 15']);
  });

  test.each([
    ['the first row', 'TT | Đơn vị | LĐTT\n| Tổng số | 21\n1 | Phòng Nội vụ | 12\n2 | Phòng Y tế | 9'],
    [
      'totals of sections, and of all',
      'TT | Đơn vị | LĐTT\n1 | Phòng Nội vụ | 12\n2 | Phòng Y tế | 9\n| Cộng | 21\n1 | Xã Đông Hải | 4\n| Cộng | 4\n| Tổng cộng | 25',
    ],
    [
      'rows of parts',
      'TT | Danh hiệu | Số lượng\n1 | LĐTT | 48\n| Trong đó: nữ | 20\n2 | CSTĐCS | 6\n| Cộng | 54',
    ],
    [
      'sections with their own sums',
      'TT | Đơn vị | LĐTT\nI | Khối sở | 21\n1 | Sở A | 12\n2 | Sở B | 9\nII | Khối huyện | 3\n1 | Huyện C | 3\n| Tổng cộng | 24',
    ],
    ['sums of dashes', 'Hình thức | Tổng số | Tập thể | Cá nhân\nGiấy khen | 5 | 5 | -\nCộng | 5 | 5 | -'],
  ])('%s contradict nothing', (_, table) => {
    expect(understood(table).told).toEqual([]);
  });

  test('a cell that cannot be read contradicts no total', () => {
    expect(understood('Hình thức | Tổng số | Tập thể | Cá nhân\nGiấy khen | 9 | 5 | (?)').told).toEqual([]);
  });

  test('"Trong đó" of only some leaves the whole a figure', () => {
    const table = 'Hình thức | Tổng số | Trong đó\n^ | ^ | Cá nhân\nGiấy khen | 15 | 10';
    const { value, issues } = understand([pageOf([{ table }])]);
    expect(value.figures.map(({ recipient, count }) => `${recipient} ${count}`)).toEqual([
      'undivided 15',
      'ca_nhan 10',
    ]);
    expect(value.figures[1]?.partOf).toBe(value.figures[0]?.id);
    expect(issues).toEqual([]);
  });

  test('sums of a table without awards are none of ours', () => {
    expect(understood('Đơn vị | Số hộ\nXã Đông Hải | 5\nXã Tây Hải | 6\nCộng | 12').told).toEqual([]);
  });
});
