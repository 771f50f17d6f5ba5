import type { Table } from '../../../model/page.ts';
import { composeCell } from '../layout/compose.ts';
import { isInside, type PlacedWord } from '../layout/placed-word.ts';
import type { Grid } from './grid.ts';
import { refineRows } from './refine-rows.ts';

/** Puts the words that stand within grids into their cells, and gives the rest back for the page's lines. */
export function fillGrids(
  grids: readonly Grid[],
  words: readonly PlacedWord[],
): { tables: Table[]; rest: PlacedWord[] } {
  const rest = new Set(words);
  const tables = grids.map((coarse) => {
    const inside = words.filter((word) => rest.has(word) && isInside(word, coarse.box));
    const grid = refineRows(coarse, inside);
    const cells = grid.cells.map((cell) => {
      const own = inside.filter((word) => rest.has(word) && isInside(word, cell.box));
      for (const word of own) rest.delete(word);
      return { ...cell, lines: composeCell(own) };
    });
    return { box: grid.box, rows: grid.rows, columns: grid.columns, cells };
  });
  return {
    tables: tables.filter((table) => table.cells.some((cell) => cell.lines.length > 0)),
    rest: [...rest],
  };
}
