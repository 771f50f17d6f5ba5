import { describe, expect, it } from 'vitest';
import { textOf } from '../../../model/page.ts';
import { DEFAULT_LIMITS } from '../reader.ts';
import { delimitedOf } from './delimited.ts';
import { openText } from './reader.ts';

const FORM = [
  'BIỂU TỔNG HỢP NĂM 2024,,,',
  'TT,Danh hiệu,"Tập thể, nhóm",Cá nhân',
  '1,Lao động tiên tiến,12,"1,245"',
  '2,"Chiến sĩ thi đua ""cơ sở""",3,48',
  ',Tỷ lệ,0.125,12.5%',
].join('\n');

async function read(text: string) {
  const page = await openText(Buffer.from(text), 'a.csv', DEFAULT_LIMITS).readText(1);
  if (page.kind !== 'text') throw new Error('a text has text');
  const { tables, lines } = page.result.value;
  return {
    rows: tables.map((table) =>
      Array.from({ length: table.rows }, (_, row) =>
        table.cells.filter((cell) => cell.row === row).map((cell) => cell.lines.map(textOf).join(' / ')),
      ),
    ),
    lines: lines.map(textOf),
  };
}

describe('a table saved as text', () => {
  it('is read as one, its title apart, in Vietnamese punctuation', async () => {
    expect(await read(FORM)).toEqual({
      lines: ['BIỂU TỔNG HỢP NĂM 2024'],
      rows: [
        [
          ['TT', 'Danh hiệu', 'Tập thể, nhóm', 'Cá nhân'],
          ['1', 'Lao động tiên tiến', '12', '1.245'],
          ['2', 'Chiến sĩ thi đua "cơ sở"', '3', '48'],
          ['', 'Tỷ lệ', '0,125', '12,5%'],
        ],
      ],
    });
  });

  it.each([
    ['semicolons', ';', ''],
    ['tabs', '\t', ''],
    ['what its first line says', ';', 'sep=;\n'],
  ])('is known by %s, its numbers as they are', async (_, separator, head) => {
    const rows = [
      ['TT', 'Đơn vị', 'Số'],
      ['1', 'Phòng A', '1.245'],
      ['2', 'Phòng B', '12,5'],
    ];
    const text = head + rows.map((row) => row.join(separator)).join('\r\n');
    expect(await read(text)).toEqual({ lines: [], rows: [rows] });
  });

  it('keeps fields over several lines, and lines without an end', () => {
    expect(delimitedOf('a;"b\nc";d\n1;2;3\n4;5;6')?.records).toEqual([
      ['a', 'b\nc', 'd'],
      ['1', '2', '3'],
      ['4', '5', '6'],
    ]);
  });
});

describe('a text', () => {
  it.each([
    ['a list whose lines end with a semicolon', '- 48 cá nhân;\n- 07 tập thể;\n- 05 hộ;\n- 03 nhóm;'],
    ['sentences with commas', 'Có 48 cá nhân, 07 tập thể.\nCó 5 nữ, 3 nam.\nTăng 5, giảm 3.\nĐạt 1, 2.'],
    ['lines with as many decimal commas', 'Tỷ lệ 1,5%\nĐạt cả năm\nTỷ lệ 2,5%\nTỷ lệ 3,5%\nHết'],
    ['a letterhead with tabs', 'UBND\tCỘNG HÒA\nSỞ NỘI VỤ\tĐộc lập\n\nBÁO CÁO\nNăm 2024 có 48 cá nhân\nHết'],
    ['a quotation that never ends', 'a;"b;c\nd;e;f\ng;h;i'],
    ['two lines', 'a;b;c\n1;2;3'],
  ])('is none that is %s', (_, text) => expect(delimitedOf(text)).toBeNull());

  it('keeps numbers that are parted by commas whole', () => {
    expect(delimitedOf('Tăng 1,5%\nGiảm 2,5%\nĐạt 3,5%\nĐạt 4,5%')).toBeNull();
  });
});
