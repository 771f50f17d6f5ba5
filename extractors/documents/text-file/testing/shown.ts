import type { RuledTable } from '../../typeset/block.ts';
import { stretchesOf } from '../stretches.ts';

/** A table row by row: the text of each place, `<` where the cell from the left reaches over, null where none stands. */
function rowsOf({ rows, columns, cells }: RuledTable): (string | null)[][] {
  const grid = Array.from({ length: rows }, (): (string | null)[] =>
    Array.from({ length: columns }, () => null),
  );
  for (const { row, column, columnSpan, paragraphs } of cells)
    for (let at = 0; at < columnSpan; at += 1) {
      const line = grid[row];
      if (line !== undefined) line[column + at] = at === 0 ? paragraphs.join(' / ') : '<';
    }
  return grid.map((row) => row.slice(0, row.findLastIndex((text) => text !== null) + 1));
}

/** The stretches of a plain text: running text as it is, tables as rows. */
export function shown(text: string): (string | (string | null)[][])[] {
  return stretchesOf(text).map((stretch) => (stretch.kind === 'text' ? stretch.text : rowsOf(stretch.table)));
}
