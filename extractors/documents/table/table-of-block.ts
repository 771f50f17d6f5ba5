import type { Table } from '../../../model/page.ts';
import type { PlacedWord } from '../layout/placed-word.ts';
import { isBelievable, isTorn } from './belief.ts';
import type { TableBlock } from './block.ts';
import { firstBodyRow, firstSectionRow, lastBodyRow } from './body-extent.ts';
import { bodyRows } from './body-rows.ts';
import { cellsToTable } from './cells-to-table.ts';
import { headAbove } from './head-above.ts';
import { middleY, type PieceRow } from './piece.ts';
import { isAnchor } from './row-kind.ts';
import type { Ruling } from './ruling.ts';

interface FoundTable {
  readonly table: Table;
  readonly words: readonly PlacedWord[];
  /** The last row of the page that belongs to it. */
  readonly last: number;
}

/** A rule parts rows when it runs over this share of the table's width. */
const ACROSS = 0.8;

/** Where rules run across a block, from the top; none where they do not part all its rows. */
function rulesBetween(
  rulings: readonly Ruling[],
  rows: readonly PieceRow[],
  { first, last, columns }: TableBlock,
): number[] {
  const [left, right] = [columns[0]?.left ?? 0, columns.at(-1)?.right ?? 0];
  const rules = rulings
    .filter((rule) => Math.min(rule.to, right) - Math.max(rule.from, left) >= ACROSS * (right - left))
    .map((rule) => rule.at)
    .sort((a, b) => a - b);
  const anchors = rows.slice(first, last + 1).filter(isAnchor);
  const bands = anchors.map((row) => rules.filter((y) => y < middleY(row)).length);
  return new Set(bands).size === bands.length ? rules : [];
}

/**
 * The table that a block of rows is, with the head over it; null where anything about it is in doubt.
 *
 * @param above the first row of the page that no other table has
 * @param rulings horizontal rules of the page
 */
export function tableOfBlock(
  rows: readonly PieceRow[],
  block: TableBlock,
  above: number,
  rulings: readonly Ruling[],
): FoundTable | null {
  const rules = rulesBetween(rulings, rows, block);
  const { columns } = block;
  const start = firstBodyRow(rows, block, above, rules);
  const last = lastBodyRow(rows, block, rules);
  const section = firstSectionRow(rows, start, columns, above);
  const headed = headAbove(rows, section, above, columns);
  const found = headed ?? headAbove(rows, start, above, columns);
  const body = bodyRows(rows.slice(headed === null ? start : section, last + 1), columns, rules);
  const head = found?.head ?? null;
  if (body === null || !isBelievable(columns, body, head)) return null;
  const first = found?.first ?? start;
  if (isTorn(rows, first, -1, columns) || isTorn(rows, last, 1, columns)) return null;
  const offset = head?.rows ?? 0;
  const cells = [
    ...(head?.cells ?? []),
    ...body.cells.map((cell) => ({ ...cell, row: cell.row + offset, rowSpan: 1 })),
  ];
  return {
    table: cellsToTable(cells, offset + body.rows, columns.length),
    words: rows.slice(first, last + 1).flatMap((row) => row.pieces.flatMap(({ words }) => words)),
    last,
  };
}
