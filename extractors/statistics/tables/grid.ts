import type { Cell, Table } from '../../../model/page.ts';
import { textOf } from '../../../model/page.ts';
import type { Token } from '../stream/token.ts';
import { tokensOf } from '../stream/token.ts';
import { numberAt } from '../tagging/number.ts';

/** A cell as it is read: its tokens, its text on one line, and its count where it holds nothing but one. */
export interface GridCell {
  readonly cell: Cell;
  readonly tokens: readonly Token[];
  readonly text: string;
  readonly count: { readonly value: number; readonly outOf?: number; readonly certainty: number } | null;
}

/** A table as rows of columns; a cell that spans several places stands in each of them. */
export interface Grid {
  readonly page: number;
  readonly columns: number;
  readonly rows: readonly (readonly (GridCell | null)[])[];
}

function countIn(tokens: readonly Token[]): GridCell['count'] {
  const reading = numberAt(tokens, 0);
  if (reading === null || reading.to !== tokens.length) return null;
  const whole = reading.outOf === undefined ? {} : { outOf: reading.outOf };
  return { value: reading.value, certainty: reading.certainty, ...whole };
}

function gridCell(cell: Cell, page: number, firstLine: number): GridCell {
  const tokens = cell.lines.flatMap((line, at) =>
    line.words.flatMap((word) => tokensOf(word, { page, line: firstLine + at })),
  );
  return { cell, tokens, text: cell.lines.map(textOf).join(' '), count: countIn(tokens) };
}

/** Lays a table's cells out over its rows and columns. */
export function gridOf(table: Table, page: number): Grid {
  const rows: (GridCell | null)[][] = Array.from({ length: table.rows }, () =>
    Array.from({ length: table.columns }, () => null),
  );
  let line = 0;
  for (const cell of table.cells) {
    const read = gridCell(cell, page, line);
    line += cell.lines.length;
    for (let row = cell.row; row < cell.row + cell.rowSpan; row += 1) {
      for (let column = cell.column; column < cell.column + cell.columnSpan; column += 1) {
        const target = rows[row];
        if (target !== undefined && column < table.columns) target[column] = read;
      }
    }
  }
  return { page, columns: table.columns, rows };
}
