import type { Sheet, SheetCell } from '../spreadsheet/sheet.ts';
import { sheetBlocks } from '../spreadsheet/sheet-blocks.ts';
import { visibleGrid } from '../spreadsheet/visible-grid.ts';
import type { Block } from '../typeset/block.ts';
import type { Delimited } from './delimited.ts';
import { withoutEmptyHeads } from './fields.ts';

const NUMBER = /^[-+]?\d+(?:[.,]\d+)*\s*%?$/;
/** Numbers that only an English computer writes: "1,245", "12.5", "0.125"; "1.245" may be of either. */
const ENGLISH = /^[-+]?(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|0\.\d+|\d+\.(?:\d{1,2}|\d{4,}))\s*%?$/;
const SWAPPED: Readonly<Record<string, string>> = { ',': '.', '.': ',' };

/**
 * A table that was saved as text, as blocks; titles and signatures above and below it apart, as in a workbook.
 * Where commas part the fields an English computer wrote it, and its numbers get Vietnamese punctuation.
 *
 * @throws TooManyCellsError
 */
export function delimitedBlocks({ separator, records }: Delimited, maxCells: number, file: string): Block[] {
  const shown = (text: string): string =>
    separator === ',' && ENGLISH.test(text) ? text.replace(/[.,]/g, (mark) => SWAPPED[mark] ?? mark) : text;
  const cells = records.flatMap((record, row) =>
    record.flatMap((text, column): SheetCell[] =>
      text === '' ? [] : [{ row, column, text: shown(text), isNumber: NUMBER.test(text) }],
    ),
  );
  const sheet: Sheet = {
    ...{ name: '', hidden: false, cells, merges: [], uncomputed: 0 },
    ...{ hiddenRows: new Set(), hiddenColumns: new Set() },
  };
  return sheetBlocks(visibleGrid(sheet), maxCells, file).map((block) =>
    block.kind === 'table' ? withoutEmptyHeads(block) : block,
  );
}
