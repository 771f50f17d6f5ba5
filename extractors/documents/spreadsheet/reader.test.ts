import * as XLSX from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { type Page, textOf } from '../../../model/page.ts';
import { DEFAULT_LIMITS, type DocumentReader, type ReadingLimits } from '../reader.ts';
import { makeZip } from '../testing/make-zip.ts';
import { openSpreadsheet } from './reader.ts';

type Value = string | number | null;

const FORM: Value[][] = [
  ['UBND TỈNH CẨM HÀ', null, null, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
  ['SỞ NỘI VỤ', null, null, 'Độc lập - Tự do - Hạnh phúc'],
  [],
  ['BIỂU TỔNG HỢP KHEN THƯỞNG NĂM 2024'],
  ['TT', 'Danh hiệu', 'Số lượng', null],
  [null, null, 'Tập thể', 'Cá nhân'],
  [1, 'Lao động tiên tiến', 12, 1245],
  [],
  [2, 'Chiến sĩ thi đua cơ sở', null, 48],
  [],
  ['NGƯỜI LẬP BIỂU', null, null, 'GIÁM ĐỐC'],
];
const MERGES = ['A5:A6', 'B5:B6', 'C5:D5', 'A4:D4'].map((area) => XLSX.utils.decode_range(area));

function sheetOf(rows: Value[][], change: (sheet: XLSX.WorkSheet) => void = () => {}): XLSX.WorkSheet {
  const sheet = XLSX.utils.aoa_to_sheet(rows);
  change(sheet);
  return sheet;
}

const form = () =>
  sheetOf(FORM, (sheet) => {
    sheet['!merges'] = MERGES;
    Object.assign(sheet.D7, { z: '#,##0', w: '1,245' });
  });

function write(
  sheets: Readonly<Record<string, XLSX.WorkSheet>>,
  bookType: XLSX.BookType,
  hidden: string[] = [],
) {
  const SheetNames = Object.keys(sheets);
  const Workbook = {
    Sheets: SheetNames.map((name) => ({ Hidden: hidden.includes(name) ? (1 as const) : (0 as const) })),
  };
  return new Uint8Array(XLSX.write({ SheetNames, Sheets: sheets, Workbook }, { type: 'buffer', bookType }));
}

const open = (
  bytes: Uint8Array,
  format: 'xlsx' | 'xls' | 'ods' = 'xlsx',
  limits: Partial<ReadingLimits> = {},
) => openSpreadsheet(bytes, format, 'bieu.xlsx', { ...DEFAULT_LIMITS, ...limits });

async function pageOf(reader: DocumentReader, number = 1) {
  const read = await reader.readText(number);
  if (read.kind !== 'text') throw new Error('a sheet has text');
  return read.result;
}

const cellsOf = (page: Page) =>
  page.tables.map((table) =>
    table.cells
      .filter((cell) => cell.lines.length > 0)
      .map((cell) => [cell.row, cell.column, cell.lines.map(textOf).join(' ')]),
  );

const TABLE = [
  [0, 0, 'TT'],
  [0, 1, 'Danh hiệu'],
  [0, 2, 'Số lượng'],
  [1, 2, 'Tập thể'],
  [1, 3, 'Cá nhân'],
  [2, 0, '1'],
  [2, 1, 'Lao động tiên tiến'],
  [2, 2, '12'],
  [2, 3, '1.245'],
  [3, 0, '2'],
  [3, 1, 'Chiến sĩ thi đua cơ sở'],
  [3, 3, '48'],
];

describe.each([
  ['xlsx', 'xlsx'],
  ['xls', 'biff8'],
  ['ods', 'ods'],
  ['xlsx', 'xlsb'],
  ['xlsx', 'xlml'],
] as const)('a workbook of format %s written as %s', (format, bookType) => {
  it('gives its table with spans and shown numbers, and the text around it', async () => {
    const { value: page } = await pageOf(await open(write({ Biểu: form() }, bookType), format));
    expect(cellsOf(page)).toEqual([TABLE]);
    expect(page.tables[0]?.cells[2]).toMatchObject({ rowSpan: 1, columnSpan: 2 });
    expect(page.tables[0]?.cells[0]).toMatchObject({ rowSpan: 2, columnSpan: 1 });
    expect(page.lines.map(textOf)).toEqual([
      'UBND TỈNH CẨM HÀ',
      'SỞ NỘI VỤ',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA',
      'VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'BIỂU TỔNG HỢP KHEN THƯỞNG NĂM 2024',
      'NGƯỜI LẬP BIỂU',
      'GIÁM ĐỐC',
    ]);
  });
});

describe('openSpreadsheet', () => {
  it('shows dates with the day first and percentages with a comma', async () => {
    const sheet = sheetOf(
      [
        ['Ngày', 'Tỷ lệ', 'Giờ'],
        [45632, 0.1234, 0.5],
      ],
      (cells) => {
        cells.A2.z = 'm/d/yy';
        cells.B2.z = '0.0%';
        cells.C2.z = 'hh:mm';
      },
    );
    const { value } = await pageOf(await open(write({ A: sheet }, 'xlsx')));
    expect(cellsOf(value)[0]?.slice(3)).toEqual([
      [1, 0, '06/12/2024'],
      [1, 1, '12,3%'],
      [1, 2, '12:00'],
    ]);
  });

  it('begins a page with each sheet and names it above', async () => {
    const reader = await open(write({ 'Biểu 1': form(), Trống: sheetOf([]), 'Biểu 2': form() }, 'xlsx'));
    expect(reader.pageCount).toBe(2);
    const { value } = await pageOf(reader, 2);
    expect(value.lines[0]).toMatchObject({ role: 'running-head' });
    expect(value.lines.map(textOf)[0]).toBe('Biểu 2');
  });

  it('leaves out what is hidden, and says so', async () => {
    const sheet = form();
    sheet['!rows'] = Array.from({ length: 7 }, (_, row) => ({ hidden: row === 6 }));
    sheet['!cols'] = [{}, {}, { hidden: true }];
    for (const [format, bookType] of [
      ['xlsx', 'xlsx'],
      ['xlsx', 'xlsb'],
    ] as const) {
      const reader = await open(write({ Biểu: sheet, Nháp: form() }, bookType, ['Nháp']), format);
      expect(reader.pageCount).toBe(1);
      const { value, issues } = await pageOf(reader);
      expect(cellsOf(value)[0]).toEqual([
        [0, 0, 'TT'],
        [0, 1, 'Danh hiệu'],
        [0, 2, 'Số lượng'],
        [1, 2, 'Cá nhân'],
        [2, 0, '2'],
        [2, 1, 'Chiến sĩ thi đua cơ sở'],
        [2, 2, '48'],
      ]);
      expect(issues.map(({ code, parameters }) => ({ code, parameters }))).toEqual([
        { code: 'hidden-sheets', parameters: { sheets: 'Nháp' } },
        { code: 'hidden-cells', parameters: { sheet: 'Biểu', rows: 1, columns: 1 } },
      ]);
    }
  });

  it('says that a formula was never calculated', async () => {
    const sheet = sheetOf(
      [
        ['A', 'B', 'Tổng'],
        [1, 2],
      ],
      (cells) => {
        cells['!ref'] = 'A1:C2';
        cells.C2 = { t: 'n', f: 'A2+B2' };
      },
    );
    const { issues } = await pageOf(await open(write({ A: sheet }, 'xlsx')));
    expect(issues).toMatchObject([{ code: 'uncomputed-formulas', parameters: { sheet: 'A', cells: 1 } }]);
  });

  it('keeps tables apart that stand below each other', async () => {
    const rows = [
      ...FORM.slice(3, 7),
      [],
      ['Biểu 2. Danh sách đề nghị'],
      ['STT', 'Họ tên', 'Đơn vị'],
      [1, 'Người mẫu', 'Phòng A'],
    ];
    const { value } = await pageOf(await open(write({ A: sheetOf(rows) }, 'xlsx')));
    expect(value.tables.map((table) => table.rows)).toEqual([3, 2]);
    expect(value.lines.map(textOf)).toContain('Biểu 2. Danh sách đề nghị');
  });

  it('tells a table of two columns from a letterhead of two', async () => {
    const rows = [
      ...FORM.slice(0, 2),
      ['Danh hiệu', null, null, 'Số lượng'],
      ['Lao động tiên tiến', null, null, 48],
      ['Giấy khen', null, null, 7],
    ];
    const { value } = await pageOf(await open(write({ A: sheetOf(rows) }, 'xlsx')));
    expect(cellsOf(value)).toEqual([
      [
        [0, 0, 'Danh hiệu'],
        [0, 1, 'Số lượng'],
        [1, 0, 'Lao động tiên tiến'],
        [1, 1, '48'],
        [2, 0, 'Giấy khen'],
        [2, 1, '7'],
      ],
    ]);
    const alone = await pageOf(await open(write({ A: sheetOf(FORM.slice(0, 4)) }, 'xlsx')));
    expect(alone.value.tables).toEqual([]);
    expect(alone.value.lines.map(textOf).slice(0, 2)).toEqual(['UBND TỈNH CẨM HÀ', 'SỞ NỘI VỤ']);
  });

  it('decodes cells in TCVN3 and leaves those in Unicode', async () => {
    const rows = [
      ['TT', 'Danh hiÖu thi ®ua', 'Sè l­îng'],
      [1, 'TËp thÓ lao ®éng xuÊt s¾c', 12],
      [2, 'ChiÕn sÜ thi ®ua c¬ së', 48],
      [3, 'Bằng khen của Thủ tướng', 2],
    ];
    const { value } = await pageOf(await open(write({ A: sheetOf(rows) }, 'biff8'), 'xls'));
    expect(
      cellsOf(value)[0]
        ?.filter((cell) => cell[1] === 1)
        .map((cell) => cell[2]),
    ).toEqual([
      'Danh hiệu thi đua',
      'Tập thể lao động xuất sắc',
      'Chiến sĩ thi đua cơ sở',
      'Bằng khen của Thủ tướng',
    ]);
    expect(cellsOf(value)[0]?.[2]?.[2]).toBe('Số lượng');
  });

  it('sets a long and wide sheet so that no word leaves its cell or the page', async () => {
    const head = Array.from({ length: 24 }, (_, column) => `Trường hợp khenthưởngđặcbiệt ${column}`);
    const rows = Array.from({ length: 90 }, (_, row) => head.map((_, column) => row * 1000 + column));
    const reader = await open(write({ A: sheetOf([head, ...rows]) }, 'xlsx'));
    expect(reader.pageCount).toBeGreaterThan(2);
    for (let number = 1; number <= reader.pageCount; number += 1) {
      const { value } = await pageOf(reader, number);
      for (const cell of value.tables.flatMap((table) => table.cells)) {
        expect(cell.box[2]).toBeLessThanOrEqual(value.width);
        expect(cell.box[3]).toBeLessThanOrEqual(value.height);
        for (const { box } of cell.lines.flatMap((line) => line.words)) {
          expect(box[0]).toBeGreaterThanOrEqual(cell.box[0]);
          expect(box[2]).toBeLessThanOrEqual(cell.box[2]);
          expect(box[3]).toBeLessThanOrEqual(cell.box[3]);
        }
      }
    }
  });

  it('refuses more cells than allowed', async () => {
    const far = sheetOf([
      ['a', 'b'],
      ['c', 'd'],
    ]);
    await expect(open(write({ A: far }, 'xlsx'), 'xlsx', { maxCells: 3 })).rejects.toMatchObject({
      code: 'too-many-cells',
      parameters: { cells: 4, limit: 3 },
    });
  });

  it('is not led astray by one cell far away', async () => {
    const far = sheetOf([['a']], (sheet) => {
      sheet['!ref'] = 'A1:GR5000';
      sheet.GR5000 = { t: 'n', v: 5 };
    });
    const { value } = await pageOf(await open(write({ A: far }, 'xlsx')));
    expect(value.lines.map(textOf)).toEqual(['a', '5']);
  });

  it('refuses a workbook of Excel 97 with a password', async () => {
    const file = XLSX.CFB.read(write({ A: form() }, 'biff8'), { type: 'buffer' });
    const entry = XLSX.CFB.find(file, 'Workbook');
    const stream = Buffer.from(entry?.content ?? []);
    // FilePass, obfuscated with a key and a hash, behind the first record ([MS-XLS] 2.4.117).
    const first = 4 + stream.readUInt16LE(2);
    const pass = Buffer.from([0x2f, 0, 6, 0, 0, 0, 0x34, 0x12, 0x78, 0x56]);
    XLSX.CFB.utils.cfb_add(
      file,
      'Workbook',
      Buffer.concat([stream.subarray(0, first), pass, stream.subarray(first)]),
    );
    const locked = new Uint8Array(XLSX.CFB.write(file, { type: 'buffer' }));
    await expect(open(locked, 'xls')).rejects.toMatchObject({ code: 'encrypted-file' });
  });

  it('refuses entities and broken packages', async () => {
    const entities = makeZip({ 'xl/workbook.xml': '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>' });
    await expect(open(entities)).rejects.toMatchObject({ code: 'damaged-file' });
    const nothing = makeZip({ 'xl/workbook.xml': '<workbook/>' });
    await expect(open(nothing)).rejects.toMatchObject({ code: 'damaged-file' });
  });
});
