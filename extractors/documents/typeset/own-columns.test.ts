import { expect, it } from 'vitest';
import { withOwnColumns } from './own-columns.ts';
import type { SourceTable } from './source-table.ts';

/** Rows of `[column, span, text]`. */
function table(...rows: (readonly [number, number, string])[][]): SourceTable {
  const cells = rows.flatMap((row, index) =>
    row.map(([column, columnSpan, text]) => ({
      ...{ row: index, column, rowSpan: 1, columnSpan },
      blocks: text === '' ? [] : [{ kind: 'paragraph', text } as const],
    })),
  );
  return { rows: rows.length, columns: 3, cells, ruled: true };
}

const placesOf = ({ columns, cells }: SourceTable) => [
  columns,
  ...cells.map(({ row, column, columnSpan }) => [row, column, columnSpan]),
];
it('joins columns whose cells end a hair apart', () => {
  const apart = table(
    [
      [0, 2, '1'],
      [2, 1, '3'],
    ],
    [
      [0, 1, '49'],
      [1, 2, '340'],
    ],
  );
  expect(placesOf(withOwnColumns(apart))).toEqual([2, [0, 0, 1], [0, 1, 1], [1, 0, 1], [1, 1, 1]]);
});

it('joins columns that all cells span', () => {
  const wide = table(
    [
      [0, 1, 'Giấy khen'],
      [1, 2, '48'],
    ],
    [[0, 3, 'Tổng']],
  );
  expect(placesOf(withOwnColumns(wide))).toEqual([2, [0, 0, 1], [0, 1, 1], [1, 0, 2]]);
  expect(placesOf(withOwnColumns(table([[0, 3, 'Tổng']])))).toEqual([1, [0, 0, 1]]);
});

it('keeps columns that a cell has to itself, be it empty', () => {
  const head = table(
    [
      [0, 1, ''],
      [1, 2, 'Số lượng'],
    ],
    [
      [0, 1, '1'],
      [1, 1, ''],
      [2, 1, '48'],
    ],
  );
  expect(withOwnColumns(head)).toEqual(head);
});
