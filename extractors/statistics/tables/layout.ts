import { type ColumnSums, columnSumsOf } from './column-sums.ts';
import { type Column, columnsOf } from './columns.ts';
import { type RowTotals, rowTotalsOf } from './row-totals.ts';
import { childrenOf, type Row, rowsOf } from './rows.ts';
import type { WholeTable } from './whole-table.ts';

/** A table's rows and columns and how they hang together. */
export interface Layout {
  readonly columns: readonly Column[];
  readonly sums: ColumnSums;
  readonly rows: readonly Row[];
  /** The rows that belong to a row, by its number. */
  readonly children: ReadonlyMap<number, readonly Row[]>;
  readonly totals: RowTotals;
}

/** Finds out what the rows and columns of a table are to each other. */
export function layoutOf(table: WholeTable): Layout {
  const columns = columnsOf(table);
  const awardsAbove = columns.some(({ head, kind }) => head.award !== null && kind !== 'label');
  const rows = rowsOf(table.body, columns, awardsAbove);
  const children = childrenOf(rows);
  return {
    columns,
    sums: columnSumsOf(columns),
    rows,
    children,
    totals: rowTotalsOf(rows, children, columns),
  };
}
