import { expect, it } from 'vitest';
import { withoutSlivers } from './slivers.ts';
import type { SourceTable } from './table-shape.ts';

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
const APART = table(
  [
    [0, 2, '1'],
    [2, 1, '3'],
  ],
  [
    [0, 1, '49'],
    [1, 2, '340'],
  ],
);

it('joins columns whose cells end a hair apart', () => {
  expect(placesOf(withoutSlivers(APART, [1577, 1, 1578]))).toEqual([
    2,
    [0, 0, 1],
    [0, 1, 1],
    [1, 0, 1],
    [1, 1, 1],
  ]);
});

it.each([
  ['that is a column', [1577, 300, 1578]],
  ['of no known width', [1577, Number.NaN, 1578]],
  ['of a table that does not say', [1577]],
])('keeps one %s', (_, widths) => {
  expect(withoutSlivers(APART, widths).columns).toBe(3);
});

it('keeps one with a word of its own, and drops one without', () => {
  const row = (text: string) =>
    table([
      [0, 1, 'a'],
      [1, 1, text],
      [2, 1, 'b'],
    ]);
  expect(withoutSlivers(row('48'), [900, 1, 900]).columns).toBe(3);
  expect(placesOf(withoutSlivers(row(''), [900, 1, 900]))).toEqual([2, [0, 0, 1], [0, 1, 1]]);
});
