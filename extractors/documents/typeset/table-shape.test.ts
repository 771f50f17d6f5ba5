import { describe, expect, it } from 'vitest';
import type { Block } from './block.ts';
import type { SourceTable } from './source-table.ts';
import { shapeTable } from './table-shape.ts';

const text = (words: string): Block => ({ kind: 'paragraph', text: words });
const PICTURE: Block = { kind: 'unread-picture', reason: 'unread' };

/** A table whose rows hold cells of blocks. */
function source(ruled: boolean, ...rows: (string | readonly Block[])[][]): SourceTable {
  const cells = rows.flatMap((row, index) =>
    row.map((content, column) => ({
      ...{ row: index, column, rowSpan: 1, columnSpan: 1 },
      blocks: typeof content === 'string' ? (content === '' ? [] : [text(content)]) : content,
    })),
  );
  return { rows: rows.length, columns: Math.max(...rows.map((row) => row.length)), cells, ruled };
}

const ruled = (...rows: string[][]) => shapeTable(source(true, ...rows));
const SEXES = ruled(['Nam', '31'], ['Nữ', '17']);
const AWARDS = ruled(['Danh hiệu', 'Số lượng'], ['Giấy khen', '48']);

/** What blocks say, tables and columns in brackets. */
const shown = (blocks: readonly Block[]): string[] =>
  blocks.map((block) => {
    if (block.kind === 'paragraph') return block.text;
    if (block.kind === 'side-by-side') return block.columns.map((column) => column.join(' ')).join(' || ');
    return block.kind === 'table'
      ? `[${block.cells.map((cell) => cell.paragraphs.join(' / ')).join('] [')}]`
      : block.kind;
  });

describe('a table inside a cell', () => {
  it('is lines of that cell, in their place, where it has no head', () => {
    const cell = [text('Giấy khen: 48, gồm'), ...SEXES, text('và 07 tập thể')];
    expect(shown(shapeTable(source(true, ['Phòng A', cell], ['Phòng B', '5'])))).toEqual([
      '[Phòng A] [Giấy khen: 48, gồm / Nam 31 / Nữ 17 / và 07 tập thể] [Phòng B] [5]',
    ]);
  });

  it('never puts two of its numbers together as one', () => {
    const cell = ruled(['5', '700'], ['Nữ', '3']);
    expect(shown(shapeTable(source(true, ['a', cell], ['b', 'c'])))[0]).toContain('5; 700 / Nữ 3');
  });

  it('is a table of its own behind the outer one where it has a head', () => {
    expect(shown(shapeTable(source(true, ['Phòng A', AWARDS], ['Phòng B', '5'])))).toEqual([
      '[Phòng A] [] [Phòng B] [5]',
      '[Danh hiệu] [Số lượng] [Giấy khen] [48]',
    ]);
  });

  it('stands where it is in a frame of one column', () => {
    expect(shown(shapeTable(source(true, ['Trên'], [AWARDS], ['Dưới'])))).toEqual([
      'Trên',
      '[Danh hiệu] [Số lượng] [Giấy khen] [48]',
      'Dưới',
    ]);
  });
});

describe('a table inside a layout', () => {
  it('stands behind the words of its own column', () => {
    const layout = source(false, [
      [text('Trái 1'), ...SEXES],
      [text('Phải 2'), ...AWARDS],
    ]);
    expect(shown(shapeTable(layout))).toEqual([
      'Trái 1',
      '[Nam] [31] [Nữ] [17]',
      'Phải 2',
      '[Danh hiệu] [Số lượng] [Giấy khen] [48]',
    ]);
  });

  it('leaves the letterhead above and the signatures below in columns', () => {
    const layout = source(false, ['UBND', 'CỘNG HÒA'], ['Số: 1', 'Hà Nội'], [[...SEXES]], ['Nơi nhận', 'KT']);
    expect(shown(shapeTable(layout))).toEqual([
      'UBND Số: 1 || CỘNG HÒA Hà Nội',
      '[Nam] [31] [Nữ] [17]',
      'Nơi nhận || KT',
    ]);
  });

  it('goes behind the columns where nothing comes after it; pictures always do', () => {
    const layout = source(false, ['Trái', [text('Phải'), PICTURE, ...SEXES]]);
    expect(shown(shapeTable(layout))).toEqual(['Trái || Phải', 'unread-picture', '[Nam] [31] [Nữ] [17]']);
  });
});
