import { describe, expect, it } from 'vitest';
import { textOf } from '../../../model/page.ts';
import { layOut } from '../layout/lay-out.ts';
import { placeWords } from '../testing/place-words.ts';

/** Rows of a label and two counts, one below the other, and the line right after them. */
function read(labels: readonly string[], after: string) {
  const words = [
    ...placeWords('Danh hiệu', 85, 80),
    ...placeWords('Tập thể', 330, 80),
    ...placeWords('Cá nhân', 430, 80),
    ...labels.flatMap((label, at) => [
      ...placeWords(label, 85, 100 + 20 * at),
      ...placeWords(`${at + 3}`, 345, 100 + 20 * at),
      ...placeWords(`${at + 41}`, 445, 100 + 20 * at),
    ]),
    ...placeWords(after, 85, 100 + 20 * labels.length),
  ];
  const { tables, lines } = layOut(words, []);
  return {
    last: tables[0]?.cells
      .filter((cell) => cell.column === 0)
      .map((cell) => cell.lines.map(textOf).join(' '))
      .at(-1),
    lines: lines.map(textOf),
  };
}

describe('the last cell of a table without rules', () => {
  it('does not take in the text after the table', () => {
    const after = 'Kết quả được tổng hợp từ 17 đơn vị.';
    expect(read(['Giấy khen', 'Cờ thi đua', 'Huân chương hạng Ba'], after)).toEqual({
      last: 'Huân chương hạng Ba',
      lines: [after],
    });
  });

  it('takes in the line that its text goes on with', () => {
    expect(read(['Giấy khen', 'Cờ thi đua', 'Bằng khen của Chủ tịch Ủy ban'], 'nhân dân tỉnh')).toEqual({
      last: 'Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh',
      lines: [],
    });
  });
});
