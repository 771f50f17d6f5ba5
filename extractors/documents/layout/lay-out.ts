import type { Line, Table } from '../../../model/page.ts';
import { fillGrids } from '../table/fill.ts';
import { findGrids } from '../table/grid.ts';
import { joinHeads } from '../table/join-head.ts';
import type { Ruling } from '../table/ruling.ts';
import { findUnruled } from '../table/unruled.ts';
import { composeLines } from './compose.ts';
import type { PlacedWord } from './placed-word.ts';

/** Where the words of a page belong: into lines in reading order, or into tables. Each word comes out once. */
export interface Layout {
  readonly lines: readonly Line[];
  readonly tables: readonly Table[];
}

/**
 * Lays out the words of a page whose places are exact (a text layer): tables that rules draw, then tables that
 * only their alignment shows, then lines.
 *
 * @param words in any order
 * @param rulings the straight lines drawn on the page, in points
 */
export function layOut(words: readonly PlacedWord[], rulings: readonly Ruling[]): Layout {
  const ruled = fillGrids(findGrids(rulings), words);
  const unruled = findUnruled(ruled.rest, rulings);
  return { tables: joinHeads(ruled.tables, unruled.tables), lines: composeLines(unruled.rest) };
}
