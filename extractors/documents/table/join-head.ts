import { boxAround } from '../../../model/geometry.ts';
import type { Cell, Table } from '../../../model/page.ts';

/** A body begins this share of a row's height below its ruled head at most. */
const CLOSE = 0.8;
const DIGIT = /\d/u;

const hasCounts = (table: Table): boolean =>
  table.cells.some((cell) => cell.lines.some((line) => line.words.every((word) => DIGIT.test(word.text))));

/** Whether every column of the body stands within the same column of the head. */
function standsUnder(body: Table, head: Table): boolean {
  const edgesOf = (column: number): readonly [number, number] | null => {
    const cell = head.cells.find((one) => one.column === column && one.columnSpan === 1);
    return cell === undefined ? null : [cell.box[0], cell.box[2]];
  };
  const inks = body.cells.filter((cell) => cell.columnSpan === 1 && cell.lines.length > 0);
  return inks.every((cell) => {
    const [edges, ink] = [edgesOf(cell.column), boxAround(cell.lines.map((line) => line.box))];
    return edges !== null && ink[0] > edges[0] - 1 && ink[2] < edges[1] + 1;
  });
}

function joined(head: Table, body: Table): Table {
  const below = body.cells.map((cell): Cell => ({ ...cell, row: cell.row + head.rows }));
  return {
    box: boxAround([head.box, body.box]),
    rows: head.rows + body.rows,
    columns: head.columns,
    cells: [...head.cells, ...below],
  };
}

/** Puts a table without rules under the ruled head that stands right over it, column for column. */
export function joinHeads(ruled: readonly Table[], unruled: readonly Table[]): Table[] {
  const heads = new Set(ruled);
  const whole = unruled.map((body) => {
    const rowHeight = (body.box[3] - body.box[1]) / body.rows;
    const head = [...heads].find(
      (table) =>
        table.columns === body.columns &&
        Math.abs(body.box[1] - table.box[3]) < CLOSE * rowHeight &&
        !hasCounts(table) &&
        standsUnder(body, table),
    );
    if (head === undefined) return body;
    heads.delete(head);
    return joined(head, body);
  });
  return [...heads, ...whole].sort((a, b) => a.box[1] - b.box[1]);
}
