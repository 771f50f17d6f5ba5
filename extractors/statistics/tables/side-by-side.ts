import type { GridRow } from './grid.ts';
import type { WholeTable } from './whole-table.ts';

function headKey(table: WholeTable, at: number): string {
  return table.head
    .map((row) => row[at]?.key ?? '')
    .join(' ')
    .trim();
}

/** The columns in which the first column's head stands again: "TT | Danh hiệu | Số lượng | TT | Danh hiệu | Số lượng". */
function starts(table: WholeTable): number[] {
  const first = headKey(table, 0);
  if (first === '') return [0];
  return Array.from({ length: table.columns }, (_, at) => at).filter(
    (at) => headKey(table, at) === first && (at === 0 || table.head[0]?.[at] !== table.head[0]?.[at - 1]),
  );
}

/** A table that was set in two or more blocks side by side to save paper, as one table a block. */
export function sideBySide(table: WholeTable): WholeTable[] {
  const from = starts(table);
  if (from.length < 2) return [table];
  return from.map((start, index) => {
    const end = from[index + 1] ?? table.columns;
    const cut = (row: GridRow): GridRow => row.slice(start, end);
    const numbers = table.numbers === null ? null : cut(table.numbers);
    return { ...table, columns: end - start, head: table.head.map(cut), numbers, body: table.body.map(cut) };
  });
}
