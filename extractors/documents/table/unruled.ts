import type { Table } from '../../../model/page.ts';
import type { PlacedWord } from '../layout/placed-word.ts';
import { groupRows } from '../layout/rows.ts';
import { growBlock } from './block.ts';
import { pieceRowOf } from './piece.ts';
import { isAnchor } from './row-kind.ts';
import { mergeRulings, type Ruling } from './ruling.ts';
import { tableOfBlock } from './table-of-block.ts';

/**
 * Finds tables without rules by the alignment of their words: rows with counts below one another, in columns with
 * a free space between them. Text that is only laid side by side (letterhead, signatures, two-column print, lists)
 * has no column of counts; where rows or columns are in doubt the words stay lines, for a number in the wrong cell
 * is worse than one in no cell.
 *
 * @param words of one page that stand in no ruled table, in any order
 * @param rulings of the page; such a table may have rules between its rows alone
 */
export function findUnruled(
  words: readonly PlacedWord[],
  rulings: readonly Ruling[],
): { tables: Table[]; rest: PlacedWord[] } {
  const horizontal = mergeRulings(rulings.filter((ruling) => ruling.direction === 'horizontal'));
  const rows = groupRows(words).map(pieceRowOf);
  const tables: Table[] = [];
  const rest = new Set(words);
  for (let at = 0, above = 0; at < rows.length; at += 1) {
    const row = rows[at];
    if (row === undefined || !isAnchor(row)) continue;
    const block = growBlock(rows, at);
    const found = block === null ? null : tableOfBlock(rows, block, above, horizontal);
    if (found === null) continue;
    tables.push(found.table);
    for (const word of found.words) rest.delete(word);
    at = found.last;
    above = found.last + 1;
  }
  return { tables, rest: [...rest] };
}
